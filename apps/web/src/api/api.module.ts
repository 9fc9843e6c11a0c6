import multipart from '@fastify/multipart';
import { BlobStore, Clock, RequestClient } from '@gemeinsam/service-kit';
import { Inject, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../auth/access-log.service.js';
import { FormTokens } from '../auth/form-token.js';
import { RateLimiter } from '../auth/rate-limiter.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import type { ApiOperation } from './api-operation.js';
import { apiRoutes } from './api.routes.js';
import { contributionOperations } from './contributions.operations.js';
import { DocsController } from './docs.controller.js';
import { endRefusedUploads } from './end-refused-uploads.js';
import { figureOperations } from './figures.operations.js';
import { moderationOperations } from './moderation.operations.js';
import { ApiDocument } from './api-document.service.js';
import { PaperUploads } from './paper-upload.service.js';
import { paperAlarmOperations } from './paper-alarms.operations.js';
import { paperOperations } from './paper.operations.js';
import { ProcessCache } from './process-cache.service.js';
import { processOperations } from './processes.operations.js';
import { ReceiveOverApi } from './receive-over-api.service.js';

/** The JSON API under `/api/v1`, its OpenAPI document and its readable page. */
@Module({
  controllers: [DocsController],
  providers: [ProcessCache, ReceiveOverApi, PaperUploads, ApiDocument],
  exports: [PaperUploads, ProcessCache, ApiDocument],
})
export class ApiModule implements OnModuleInit {
  private readonly logger = new Logger('Api');

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly requests: RequestClient,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
    private readonly processes: ProcessCache,
    private readonly receiving: ReceiveOverApi,
    private readonly uploads: PaperUploads,
    private readonly accessLog: AccessLog,
    private readonly formTokens: FormTokens,
    private readonly limiter: RateLimiter,
    private readonly document: ApiDocument,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  /** Nothing is awaited: Fastify would start before Nest has set the handler that shows errors as pages. */
  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    endRefusedUploads(fastify);
    // The paper desk reads uploads as well, so the reader of multipart bodies is there for every route.
    void fastify.register(multipart);
    const operations = this.operations();
    this.document.describe(operations);
    void fastify.register(
      apiRoutes({
        operations,
        accessLog: this.accessLog,
        formTokens: this.formTokens,
        limiter: this.limiter,
        clock: this.clock,
        secret: this.config.SESSION_SECRET,
        onFault: (error, request) =>
          this.logger.error({ correlationId: request.visit?.correlationId, err: error }),
      }),
      { prefix: '/api/v1' },
    );
  }

  private operations(): ApiOperation[] {
    const { requests, config } = this;
    return [
      ...processOperations(requests, this.processes, this.blobs, config.RATE_LIMIT_PRINT_PER_MINUTE),
      ...contributionOperations(requests, this.receiving, config),
      ...paperOperations(requests, this.uploads, this.clock, {
        fileMb: config.UPLOAD_FILE_MB,
        batchMb: config.UPLOAD_BATCH_MB,
      }),
      ...paperAlarmOperations(requests),
      ...moderationOperations(requests),
      ...figureOperations(requests),
    ];
  }
}
