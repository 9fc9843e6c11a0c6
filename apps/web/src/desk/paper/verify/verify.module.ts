import { Module } from '@nestjs/common';
import { PaperFormsController } from './paper-forms.controller.js';
import { VerifyController } from './verify.controller.js';
import { VerifyDesk } from './verify-desk.service.js';

/** The pages on which sheets are completed: field by field, and as a whole. */
@Module({
  controllers: [VerifyController, PaperFormsController],
  providers: [VerifyDesk],
})
export class VerifyModule {}
