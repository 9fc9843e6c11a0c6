import { randomBytes } from 'node:crypto';
import {
  connectDatabase,
  type EntityClass,
  type MigrationClass,
  TypeOrmUnitOfWork,
  type UnitOfWork,
} from '@gemeinsam/persistence';
import pg from 'pg';
import { testServers } from './test-servers.js';

export interface FreshDatabase {
  url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** An empty database of its own for one test file. */
export async function freshDatabase(server = testServers().postgresUrl): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}

export interface MigratedDatabase extends FreshDatabase {
  dataSource: Awaited<ReturnType<typeof connectDatabase>>;
  unitOfWork: UnitOfWork;
}

/** A fresh database with the tables of a service; `drop()` closes the connections as well. */
export async function migratedDatabase(options: {
  service: string;
  entities: EntityClass[];
  migrations: MigrationClass[];
  poolSize?: number;
}): Promise<MigratedDatabase> {
  const database = await freshDatabase();
  const dataSource = await connectDatabase({ ...options, url: database.url });
  return {
    url: database.url,
    dataSource,
    unitOfWork: new TypeOrmUnitOfWork(dataSource),
    drop: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
