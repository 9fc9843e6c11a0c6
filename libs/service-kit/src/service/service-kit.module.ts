import { Module, type DynamicModule } from '@nestjs/common';
import {
  directUrlVariable,
  forEachService,
  type OperatedService,
  operatedServices,
  type Service,
} from '@gemeinsam/contracts';
import { brokerOptions } from '@gemeinsam/messaging';
import type { Logger } from 'pino';
import { BlobStore } from '../blobs/blob-store.js';
import { createBlobStore } from '../blobs/create-blob-store.js';
import { Clock, SystemClock } from '../clock.js';
import type { ServiceConfig } from '../config/service-config.js';
import { BullJobs } from '../jobs/bull-jobs.js';
import { Jobs } from '../jobs/jobs.js';
import { operationsController } from '../operations/operations.controller.js';
import { jobPrefixOf } from '../redis-users.js';
import { BusConnection } from '../requests/bus-connection.js';
import { BusWay } from '../requests/bus-way.js';
import { DirectWay, type DirectAddresses } from '../requests/direct-way.js';
import { RequestClient } from '../requests/request-client.js';
import { RequestObserver } from '../requests/request-observer.js';
import { Seal } from '../requests/seal.js';
import { LOGGER } from './logger.js';
import { Readiness } from './readiness.js';

/** Gives every module of a service its Clock, RequestClient, BlobStore, Jobs and logger. Added by `startService`. */
@Module({})
export class ServiceKitModule {
  static forRoot(options: { service: Service; config: ServiceConfig; logger: Logger }): DynamicModule {
    const { service, config, logger } = options;
    return {
      module: ServiceKitModule,
      global: true,
      controllers: isOperated(service) ? [operationsController(service)] : [],
      providers: [
        { provide: RequestObserver, useFactory: () => new RequestObserver(logger) },
        { provide: LOGGER, useValue: logger },
        Readiness,
        { provide: Clock, useClass: SystemClock },
        {
          provide: BusConnection,
          useFactory: () => new BusConnection(brokerOptions(config.NATS_URL, `gemeinsam-${service}`), logger),
        },
        {
          provide: BusWay,
          useFactory: (bus: BusConnection, seal: Seal) => new BusWay(bus, seal),
          inject: [BusConnection, Seal],
        },
        { provide: Seal, useFactory: () => new Seal(config.DIRECT_SECRET) },
        {
          provide: DirectWay,
          useFactory: () => new DirectWay(directAddresses(config), config.DIRECT_SECRET),
        },
        {
          provide: RequestClient,
          useFactory: (bus: BusWay, direct: DirectWay) => new RequestClient([bus, direct]),
          inject: [BusWay, DirectWay],
        },
        { provide: BlobStore, useFactory: () => createBlobStore(config.BLOB_URL) },
        {
          provide: Jobs,
          useFactory: (readiness: Readiness) => {
            const prefix = jobPrefixOf(service, config.REDIS_PREFIX);
            const jobs = new BullJobs({ url: config.REDIS_URL, prefix, logger });
            readiness.add('jobs', () => jobs.problem());
            return jobs;
          },
          inject: [Readiness],
        },
      ],
      exports: [LOGGER, Clock, Readiness, RequestObserver, RequestClient, BlobStore, Jobs],
    };
  }
}

/** Where the services answer directly, as configured. */
export const directAddresses = (config: ServiceConfig): DirectAddresses =>
  forEachService(operatedServices, (service) => config[directUrlVariable(service)]);

const isOperated = (service: Service): service is OperatedService =>
  operatedServices.some((operated) => operated === service);
