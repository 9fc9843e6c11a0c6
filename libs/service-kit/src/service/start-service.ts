import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  operationsOf,
  requestsOf,
  subjectOfRequest,
  type RequestDefinition,
  type Service,
} from '@gemeinsam/contracts';
import { execute, UnitOfWork } from '@gemeinsam/persistence';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Gauge, register } from 'prom-client';
import { BlobStore } from '../blobs/blob-store.js';
import { ConfigurationError } from '../config/read-config.js';
import type { ServiceConfig } from '../config/service-config.js';
import { roomInWords } from '../disk/disk-room.js';
import { BusConnection } from '../requests/bus-connection.js';
import { DirectWay } from '../requests/direct-way.js';
import { RequestObserver } from '../requests/request-observer.js';
import { RequestServer } from '../requests/request-server.js';
import { Seal } from '../requests/seal.js';
import { standBack } from './cpu-share.js';
import { createLogger, NestLogger } from './logger.js';
import { registerOperationalRoutes } from './operational-routes.js';
import { type Check, Readiness } from './readiness.js';
import { ServiceKitModule } from './service-kit.module.js';
import { startTracing } from './tracing.js';

export interface ServiceOptions {
  service: Service;
  module: DynamicModule | Type;
  config: ServiceConfig;
  /**
   * The door to the outside; `web` alone has one. The Nest application then listens there, and health, metrics
   * and direct requests stay on HTTP_PORT, which is not reachable from outside.
   */
  publicDoor?: {
    host: string;
    port: number;
    adapter?: FastifyAdapter;
    configure?: (app: NestFastifyApplication) => Promise<void> | void;
  };
  /** The requests it handles in place of those of the contract, beside the operations; for tests. */
  requests?: readonly RequestDefinition[];
  /** Replaces the logger; for tests. */
  logger?: Logger;
}

export interface RunningService {
  app: NestFastifyApplication;
  /** Where health, metrics and direct requests are answered. */
  operationalUrl: string;
  publicUrl?: string;
  /** Stop taking work, finish, drain, close; idempotent. */
  close(): Promise<void>;
}

@Module({})
class ServiceRoot {}

/** Builds and starts a service and returns what controls it. Programs call `startService`. */
export async function createService(options: ServiceOptions): Promise<RunningService> {
  const { service, config, publicDoor } = options;
  const logger =
    options.logger ??
    createLogger({
      service,
      level: config.LOG_LEVEL,
      ...(config.INSTANCE_NAME ? { instance: config.INSTANCE_NAME } : {}),
    });
  const endTracing = await startTracing(service, config.OTEL_EXPORTER_OTLP_ENDPOINT);
  if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();

  const root: DynamicModule = {
    module: ServiceRoot,
    imports: [ServiceKitModule.forRoot({ service, config, logger }), options.module],
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    root,
    publicDoor?.adapter ?? newAdapter(config),
    {
      logger: new NestLogger(logger),
      abortOnError: false,
      forceCloseConnections: true,
    },
  );
  const bus = app.get(BusConnection);
  const requests = new RequestServer(
    service,
    options.requests ? [...options.requests, ...operationsOf(service)] : requestsOf(service),
    bus,
    logger,
    app.get(Seal),
    app.get(RequestObserver),
  );
  app.connectMicroservice({ strategy: requests });

  const readiness = app.get(Readiness);
  readiness.add('database', databaseCheck(app));
  readiness.add('bus', () => (bus.live ? undefined : 'the message broker cannot be reached'));
  readiness.add('disk', diskCheck(app.get(BlobStore)));

  let stopping = false;
  const operational = {
    answer: (name: string, envelope: unknown) => requests.answer(subjectOfRequest(service, name), envelope),
    secret: config.DIRECT_SECRET,
    problems: () => readiness.problems(),
    stopping: () => stopping,
  };
  const separate = publicDoor ? newAdapter(config) : undefined;
  registerOperationalRoutes(
    (separate ?? (app.getHttpAdapter() as unknown as FastifyAdapter)).getInstance(),
    operational,
  );
  await publicDoor?.configure?.(app);

  await app.startAllMicroservices();
  await app.listen(publicDoor?.port ?? config.HTTP_PORT, publicDoor?.host ?? config.HTTP_HOST);
  if (separate) await separate.getInstance().listen({ port: config.HTTP_PORT, host: config.HTTP_HOST });
  bus.open();
  const operationalUrl = urlOf(
    config.TLS_CERT_FILE === undefined ? 'http' : 'https',
    config.HTTP_HOST,
    (separate ?? app.getHttpAdapter()).getHttpServer().address() as AddressInfo,
  );
  const publicUrl = publicDoor
    ? urlOf('http', publicDoor.host, app.getHttpServer().address() as AddressInfo)
    : undefined;
  logger.info({ operationalUrl, publicUrl }, 'started');

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    stopping = true;
    await requests.close();
    await app.close();
    await separate?.getInstance().close();
    app.get(DirectWay).close();
    await bus.close();
    await endTracing();
    logger.info('ended');
  };
  return { app, operationalUrl, ...(publicUrl ? { publicUrl } : {}), close: () => (closing ??= close()) };
}

/** The whole of a `main.ts`: starts the service and ends it within ten seconds of SIGTERM or SIGINT. */
export async function startService(options: ServiceOptions): Promise<void> {
  const { service, config } = options;
  const logger =
    options.logger ??
    createLogger({
      service,
      level: config.LOG_LEVEL,
      ...(config.INSTANCE_NAME ? { instance: config.INSTANCE_NAME } : {}),
    });
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'a rejection was not handled'));
  standBack(config.CPU_NICE);
  // Scans, letters and uploads under way are nobody else's on this machine.
  process.umask(0o077);
  let running: RunningService | undefined;
  const end = (signal: NodeJS.Signals): void => {
    logger.info({ signal }, 'ending');
    setTimeout(() => process.exit(1), 9_500).unref();
    void (running?.close() ?? Promise.resolve()).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'the end was not clean');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  try {
    running = await createService({ ...options, logger });
  } catch (error) {
    logger.fatal({ err: error }, 'the service cannot start');
    process.exit(1);
  }
}

function newAdapter({ TLS_CERT_FILE, TLS_KEY_FILE }: ServiceConfig): FastifyAdapter {
  const options = { bodyLimit: 2 * 1_048_576, requestTimeout: 30_000 };
  if (TLS_CERT_FILE === undefined && TLS_KEY_FILE === undefined) return new FastifyAdapter(options);
  if (TLS_CERT_FILE === undefined || TLS_KEY_FILE === undefined)
    throw new ConfigurationError(['TLS_CERT_FILE and TLS_KEY_FILE: one is no use without the other']);
  const https = { cert: readFileSync(TLS_CERT_FILE), key: readFileSync(TLS_KEY_FILE) };
  return new FastifyAdapter({ ...options, https });
}

/** Asks the database, if the service has one. */
function databaseCheck(app: NestFastifyApplication): Check {
  const unitOfWork = optional(() => app.get(UnitOfWork, { strict: false }));
  return async () => {
    await unitOfWork?.run((tx) => execute(tx, 'select 1'));
    return undefined;
  };
}

/** Where blobs are files, and beside them mostly everything else. */
function diskCheck(blobs: BlobStore): Check {
  return async () => {
    const room = await blobs.room();
    if (room) freeBytes.set(room.freeBytes);
    return room && room.state !== 'enough' ? `${room.state}: ${roomInWords(room)}` : undefined;
  };
}

const freeBytes = new Gauge({
  name: 'gemeinsam_disk_free_bytes',
  help: 'Room on the disk of the blob folder when /readyz was asked last',
});

function optional<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

function urlOf(scheme: 'http' | 'https', host: string, address: AddressInfo): string {
  return `${scheme}://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${address.port}`;
}
