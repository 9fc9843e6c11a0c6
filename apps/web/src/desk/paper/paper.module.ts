import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ApiModule } from '../../api/api.module.js';
import { AlarmDesk } from './alarms/alarm-desk.service.js';
import { AlarmPages } from './alarms/alarm-pages.service.js';
import { AlarmsController } from './alarms/alarms.controller.js';
import { RescanController } from './alarms/rescan.controller.js';
import { BatchActionsController } from './batches/batch-actions.controller.js';
import { BatchDesk } from './batches/batch-desk.service.js';
import { BatchesController } from './batches/batches.controller.js';
import { SubmitBatch } from './batches/submit-batch.service.js';
import { PaperCounts } from './counts/paper-counts.service.js';
import { showCounts } from './counts/show-counts.hook.js';
import { PaperDesk } from './paper-desk.service.js';
import { PrintController } from './print/print.controller.js';
import { PrintDesk } from './print/print-desk.service.js';
import { VerifyModule } from './verify/verify.module.js';

/** The pages of the paper desk. */
@Module({
  imports: [ApiModule, VerifyModule],
  controllers: [
    BatchesController,
    BatchActionsController,
    AlarmsController,
    RescanController,
    PrintController,
  ],
  providers: [AlarmDesk, AlarmPages, BatchDesk, PaperCounts, PaperDesk, PrintDesk, SubmitBatch],
})
export class PaperDeskModule implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly counts: PaperCounts,
  ) {}

  onModuleInit(): void {
    showCounts(this.adapterHost.httpAdapter.getInstance<FastifyInstance>(), this.counts);
  }
}
