import { Module } from '@nestjs/common';
import { CountsModule } from '../counts/counts.module.js';
import { PicturesModule } from '../pictures/pictures.module.js';
import { PaperFormsController } from './paper-forms.controller.js';
import { VerifyController } from './verify.controller.js';
import { VerifyDesk } from './verify-desk.service.js';

/** The pages on which sheets are completed: field by field, and as a whole. */
@Module({
  imports: [CountsModule, PicturesModule],
  controllers: [VerifyController, PaperFormsController],
  providers: [VerifyDesk],
})
export class VerifyModule {}
