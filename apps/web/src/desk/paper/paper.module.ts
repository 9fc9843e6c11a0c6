import { Module } from '@nestjs/common';
import { ApiModule } from '../../api/api.module.js';
import { PaperBatchesController } from './paper-batches.controller.js';
import { PaperDesk } from './paper-desk.service.js';
import { PaperFormsController } from './paper-forms.controller.js';

/** The pages of the paper desk. */
@Module({
  imports: [ApiModule],
  controllers: [PaperBatchesController, PaperFormsController],
  providers: [PaperDesk],
})
export class PaperDeskModule {}
