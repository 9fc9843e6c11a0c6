import { Module } from '@nestjs/common';
import { ApiModule } from '../../api/api.module.js';
import { PaperBatchesController } from './paper-batches.controller.js';
import { PaperDesk } from './paper-desk.service.js';
import { PaperFormsController } from './paper-forms.controller.js';
import { PrintController } from './print/print.controller.js';
import { PrintDesk } from './print/print-desk.service.js';

/** The pages of the paper desk. */
@Module({
  imports: [ApiModule],
  controllers: [PaperBatchesController, PaperFormsController, PrintController],
  providers: [PaperDesk, PrintDesk],
})
export class PaperDeskModule {}
