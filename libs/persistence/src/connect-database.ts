import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type EntityManager, type EntitySchema, type MigrationInterface } from 'typeorm';
import { z } from 'zod';
import { isDatabaseAway } from './database-errors.js';
import { SnakeCaseNames } from './snake-case-names.js';
import { execute, queryRow } from './sql.js';

export type EntityClass = (new (...args: never[]) => object) | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

export interface DatabaseOptions {
  /** Shown as application_name in pg_stat_activity. */
  service: string;
  url: string;
  entities: EntityClass[];
  migrations: MigrationClass[];
  /** Connections of this process; default 10. */
  poolSize?: number;
  /** How long to wait for a database that is not there yet; default 60 s. */
  connectWithinMs?: number;
  /** Called with errors of idle connections, e.g. when PostgreSQL restarts; the pool replaces them by itself. */
  onPoolError?: (error: Error) => void;
}

/**
 * Connects and migrates. Waits for a database that is still starting. Any number of processes may do this at
 * once: migrations run under an advisory lock, the others find nothing left to do.
 */
export async function connectDatabase(options: DatabaseOptions): Promise<DataSource> {
  const giveUpAt = Date.now() + (options.connectWithinMs ?? 60_000);
  for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
    const dataSource = dataSourceOf(options);
    try {
      await dataSource.initialize();
      await migrate(dataSource);
      return dataSource;
    } catch (error) {
      if (dataSource.isInitialized) await dataSource.destroy().catch(() => undefined);
      if (!isDatabaseAway(error) || Date.now() > giveUpAt) throw error;
      await sleep(wait);
    }
  }
}

function dataSourceOf(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.service,
    entities: options.entities,
    migrations: options.migrations,
    migrationsTransactionMode: 'each',
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 5_000,
    synchronize: false,
    namingStrategy: new SnakeCaseNames(),
    installExtensions: false,
    // bigint columns (counters, positions) stay below 2^53 and arrive as numbers.
    parseInt8: true,
    poolErrorHandler: options.onPoolError ?? (() => undefined),
    extra: {
      Client: ListenedClient,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      // An accepted contribution is on disk before anyone is told so (G1), whatever the server's default is.
      options:
        '-c synchronous_commit=on -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC',
    },
  });
}

/**
 * Between the pool's listener and that of TypeORM a connection that was just made has none for a moment. One that PostgreSQL
 * makes and ends in the same packet (its postmaster was killed meanwhile) would end the process there.
 */
class ListenedClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** 'gmnsm' in ASCII; the lock is per database, so one number serves every service. */
const migrationLock = 0x676d_6e73;

async function migrate(dataSource: DataSource): Promise<void> {
  const lockHolder = dataSource.createQueryRunner();
  try {
    // Polled, not waited for: a statement that waits counts as a running transaction and blocks CREATE INDEX CONCURRENTLY.
    while (!(await tryLock(lockHolder.manager))) await sleep(200);
    await dataSource.runMigrations({ transaction: 'each' });
    await execute(lockHolder.manager, 'select pg_advisory_unlock($1)', [migrationLock]);
  } finally {
    await lockHolder.release();
  }
}

async function tryLock(holder: EntityManager): Promise<boolean> {
  const row = z.object({ locked: z.boolean() });
  const answer = await queryRow(holder, row, 'select pg_try_advisory_lock($1) as locked', [migrationLock]);
  return answer?.locked === true;
}

/** True when the database answers within two seconds; for readiness probes. Never throws. */
export async function databaseIsReady(dataSource: DataSource): Promise<boolean> {
  if (!dataSource.isInitialized) return false;
  const late = sleep(2_000, false, { ref: false });
  const answer = execute(dataSource, 'select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}
