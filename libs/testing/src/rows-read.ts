import { execute, queryRow, type SqlRunner } from '@gemeinsam/persistence';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const readRow = z.object({ read: z.number() });

/**
 * Rows of a table that some work reads, by the server's own count: what makes it slow on any machine, whatever the clock
 * says. Of {@link singleConnection}, because a connection tells its count only when it is asked itself.
 */
export async function rowsRead(on: SqlRunner, table: string, work: () => Promise<unknown>): Promise<number> {
  const soFar = async (): Promise<number> => {
    await execute(on, 'select pg_stat_force_next_flush()');
    const row = await queryRow(
      on,
      readRow,
      'select seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_user_tables where relname = $1',
      [table],
    );
    if (!row) throw new Error(`there is no table ${table}`);
    return row.read;
  };
  const before = await soFar();
  await work();
  return (await soFar()) - before;
}

/** The same database through one connection. */
export const singleConnection = (dataSource: DataSource): Promise<DataSource> =>
  new DataSource({
    ...dataSource.options,
    poolSize: 1,
    migrations: [],
  } as DataSource['options']).initialize();
