import { DataSource } from 'typeorm';

/**
 * Rows of a table that some work reads, by the server's own count: what makes it slow on any machine, whatever the clock
 * says. Of {@link singleConnection}, because a connection tells its count only when it is asked itself.
 */
export async function rowsRead(
  dataSource: Pick<DataSource, 'query'>,
  table: string,
  work: () => Promise<unknown>,
): Promise<number> {
  const soFar = async (): Promise<number> => {
    await dataSource.query('select pg_stat_force_next_flush()');
    const [row] = (await dataSource.query(
      'select seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_user_tables where relname = $1',
      [table],
    )) as { read: string }[];
    return Number(row?.read);
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
