import {
  type Actor,
  publicActor,
  type RequestDefinition,
  type RequestOutput,
  type Service,
} from '@gemeinsam/contracts';
import { queryRow, UnitOfWork } from '@gemeinsam/persistence';
import {
  BusConnection,
  RequestClient,
  type RunningService,
  type ServiceConfig,
} from '@gemeinsam/service-kit';
import type { DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { eventually } from './eventually.js';
import { freshDatabase } from './fresh-database.js';
import { patient } from './patient-client.js';
import { freshNats } from './test-servers.js';
import { startTestService, testConfig } from './test-service.js';

/** What a configuration under test is made of. */
export type MediumServers = { DATABASE_URL: string; NATS_URL: string };

export interface MediumServiceOptions<Config extends ServiceConfig> {
  service: Service;
  module: { forRoot(config: Config): DynamicModule };
  /** The configuration when it is more than that of every service. */
  config?: (servers: MediumServers) => Config;
  /** The broker, when several services under test share one; else one of its own. */
  natsUrl?: string;
  /** What it handles when the module is not the whole service. */
  requests?: readonly RequestDefinition[];
}

/** A whole service in the test's process with a database and a broker of its own. */
export interface MediumService<Config extends ServiceConfig = ServiceConfig> {
  readonly app: RunningService['app'];
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  /** Something that one of its modules provides. */
  get<T>(type: abstract new (...given: never[]) => T): T;
  /** Asks over the bus, as other services do, and waits as long as a busy machine takes. */
  ask<R extends RequestDefinition>(
    request: R,
    input: z.input<R['input']>,
    actor?: Actor,
  ): Promise<RequestOutput<R>>;
  count(table: string, where?: string, values?: unknown[]): Promise<number>;
  /** One more of it with the same database, broker, queues and files; ended with the first. */
  replica(): Promise<RunningService>;
  close(): Promise<void>;
}

const countRow = z.object({ count: z.number() });

export async function mediumService<Config extends ServiceConfig = ServiceConfig>(
  options: MediumServiceOptions<Config>,
): Promise<MediumService<Config>> {
  const { service, module } = options;
  const [database, nats] = await Promise.all([
    freshDatabase(),
    options.natsUrl === undefined ? freshNats() : undefined,
  ]);
  const servers = { DATABASE_URL: database.url, NATS_URL: options.natsUrl ?? nats!.url };
  const config = options.config?.(servers) ?? (testConfig(servers) as Config);
  const { requests } = options;
  const start = () =>
    startTestService({ service, module: module.forRoot(config), config, ...(requests ? { requests } : {}) });
  const running = [await start()];
  const { app } = running[0]!;
  const bus = app.get(BusConnection);
  await eventually(() => {
    if (!bus.live) throw new Error('the bus is not connected');
  });
  const client = patient(app.get(RequestClient));
  const dataSource = app.get(DataSource);
  return {
    app,
    config,
    dataSource,
    unitOfWork: app.get(UnitOfWork),
    get: (type) => app.get(type as never, { strict: false }),
    ask: (request, input, actor = publicActor) => client.ask(request, input, { actor }),
    async count(table, where = 'true', values = []) {
      const sql = `select count(*)::int as count from ${table} where ${where}`;
      return (await queryRow(dataSource, countRow, sql, values))!.count;
    },
    async replica() {
      running.push(await start());
      return running.at(-1)!;
    },
    async close() {
      await Promise.all(running.map((one) => one.close()));
      await Promise.all([database.drop(), nats?.stop()]);
    },
  };
}
