import { Module } from '@nestjs/common';
import { SimilarPagesModule } from '../similar/similar.module.js';
import { CallController } from './call.controller.js';
import { CallScreen } from './call-screen.service.js';
import { DraftsController } from './drafts.controller.js';
import { PhoneController } from './phone.controller.js';
import { PhoneDesk } from './phone-desk.service.js';
import { ReadBackController } from './read-back.controller.js';
import { SendDraft } from './send-draft.service.js';

/** A call from its beginning to its end, and the drafts that are left of calls. */
@Module({
  imports: [SimilarPagesModule],
  controllers: [PhoneController, DraftsController, CallController, ReadBackController],
  providers: [PhoneDesk, CallScreen, SendDraft],
})
export class CallPagesModule {}
