import { Global, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { ApiDocument } from '../api/api-document.service.js';
import { ApiModule } from '../api/api.module.js';
import { ConnectionsController } from './admin/connections.controller.js';
import { TelephonyController } from './admin/telephony.controller.js';
import { TelephonyAdmin } from './admin/telephony-admin.service.js';
import { TrialCall } from './admin/trial-call.service.js';
import { BlockedCallerEntity } from './blocked-caller.entity.js';
import { BlockedCallerStore } from './blocked-caller.store.js';
import { CallNews } from './call-news.service.js';
import { ConnectionEntity } from './connection.entity.js';
import { ConnectionStore } from './connection.store.js';
import { ctiRoutes } from './cti.routes.js';
import { DeliverParked } from './deliver-parked.sweep.js';
import { PassOn } from './pass-on.service.js';
import { Readiness } from './readiness.service.js';
import { ReceiveReport } from './receive-report.service.js';
import { QueueEntity } from './queue.entity.js';
import { ReportLogStore } from './report-log.store.js';
import { ReportEntity } from './report.entity.js';
import { SeatEntity } from './seat.entity.js';
import { SeatStore } from './seat.store.js';
import { telephonyCalls } from './telephony.calls.js';

/** Telephone systems: what they report, who sits where. Global: the phone desk shows what rings. */
@Global()
@Module({
  imports: [
    ApiModule,
    TypeOrmModule.forFeature([BlockedCallerEntity, ConnectionEntity, QueueEntity, ReportEntity, SeatEntity]),
  ],
  controllers: [TelephonyController, ConnectionsController],
  providers: [
    TrialCall,
    TelephonyAdmin,
    Readiness,
    ConnectionStore,
    SeatStore,
    BlockedCallerStore,
    ReportLogStore,
    CallNews,
    PassOn,
    ReceiveReport,
    DeliverParked,
  ],
  exports: [SeatStore, CallNews, Readiness],
})
export class TelephonyModule implements OnModuleInit {
  private readonly logger = new Logger('Telephony');

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly receiving: ReceiveReport,
    private readonly document: ApiDocument,
  ) {}

  /** Nothing is awaited: Fastify would start before Nest has set the handler that shows errors as pages. */
  onModuleInit(): void {
    this.document.describe(telephonyCalls);
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(
      ctiRoutes(this.receiving, (error) =>
        this.logger.error(error instanceof Error ? error.stack : String(error)),
      ),
    );
  }
}
