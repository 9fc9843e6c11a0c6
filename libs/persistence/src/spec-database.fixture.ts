import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { execute } from './sql.js';

export interface SpecDatabase {
  name: string;
  url: string;
  /** Runs a statement on the server, beside the database. */
  onServer(sql: string): Promise<void>;
  drop(): Promise<void>;
}

/** An empty database of its own for one spec of this library, which `libs/testing` builds on. */
export async function specDatabase(): Promise<SpecDatabase> {
  const server = process.env['TEST_POSTGRES_URL'] ?? '';
  const name = `test_persistence_${randomBytes(6).toString('hex')}`;
  const onServer = async (sql: string): Promise<void> => {
    const admin = await new DataSource({ type: 'postgres', url: server }).initialize();
    try {
      await execute(admin, sql);
    } finally {
      await admin.destroy();
    }
  };
  await onServer(`create database ${name}`);
  return {
    name,
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    onServer,
    drop: () => onServer(`drop database ${name} with (force)`),
  };
}
