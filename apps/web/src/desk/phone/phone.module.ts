import { Module } from '@nestjs/common';
import { CallController } from './drafts/call.controller.js';
import { CallScreen } from './drafts/call-screen.service.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { ReadBackController } from './drafts/read-back.controller.js';
import { SendDraft } from './drafts/send-draft.service.js';
import { PhoneDesk } from './phone-desk.service.js';
import { PhoneController } from './phone.controller.js';
import { LookUpPagesModule } from './look-up/look-up.module.js';
import { SimilarPagesModule } from './similar/similar.module.js';

/** The pages of the phone desk. */
@Module({
  imports: [SimilarPagesModule, LookUpPagesModule],
  controllers: [PhoneController, DraftsController, CallController, ReadBackController],
  providers: [PhoneDesk, CallScreen, SendDraft],
})
export class PhoneDeskModule {}
