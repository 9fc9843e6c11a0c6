import { Module } from '@nestjs/common';
import { ApiModule } from '../../api/api.module.js';
import { PaperBatchesController } from './paper-batches.controller.js';
import { PaperDesk } from './paper-desk.service.js';
import { PrintController } from './print/print.controller.js';
import { PrintDesk } from './print/print-desk.service.js';
import { VerifyModule } from './verify/verify.module.js';

/** The pages of the paper desk. */
@Module({
  imports: [ApiModule, VerifyModule],
  controllers: [PaperBatchesController, PrintController],
  providers: [PaperDesk, PrintDesk],
})
export class PaperDeskModule {}
