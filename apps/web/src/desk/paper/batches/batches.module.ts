import { Module } from '@nestjs/common';
import { ApiModule } from '../../../api/api.module.js';
import { BatchActionsController } from './batch-actions.controller.js';
import { BatchDesk } from './batch-desk.service.js';
import { BatchesController } from './batches.controller.js';
import { SubmitBatch } from './submit-batch.service.js';

/** The pages on which scans are taken in, followed and signed off. */
@Module({
  imports: [ApiModule],
  controllers: [BatchesController, BatchActionsController],
  providers: [BatchDesk, SubmitBatch],
})
export class BatchPagesModule {}
