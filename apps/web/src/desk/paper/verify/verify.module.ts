import { Module } from '@nestjs/common';
import { PaperFormsController } from './paper-forms.controller.js';
import { VerifyDesk } from './verify-desk.service.js';

/** The pages on which sheets are completed: field by field, and as a whole. */
@Module({
  controllers: [PaperFormsController],
  providers: [VerifyDesk],
})
export class VerifyModule {}
