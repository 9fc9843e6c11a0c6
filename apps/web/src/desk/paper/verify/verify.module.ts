import { Module } from '@nestjs/common';
import { PaperCounts } from '../counts/paper-counts.service.js';
import { PaperFormsController } from './paper-forms.controller.js';
import { VerifyController } from './verify.controller.js';
import { VerifyDesk } from './verify-desk.service.js';

/** The pages on which sheets are completed: field by field, and as a whole. */
@Module({
  controllers: [VerifyController, PaperFormsController],
  providers: [VerifyDesk, PaperCounts],
})
export class VerifyModule {}
