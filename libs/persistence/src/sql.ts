import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { z } from 'zod';

/** Where a statement runs: in a transaction (`Tx`), or on any free connection. */
export type SqlRunner = EntityManager | DataSource;

interface Answer {
  records?: unknown[];
  affected?: number | null;
}

/**
 * The rows of a statement written by hand, each checked against its schema, `returning` included. For what
 * repositories cannot say: claims with `skip locked`, bulk writes, counters, searches. Columns that the schema
 * does not name are left out; a row that does not fit throws, so that a renamed column fails in the first test.
 */
export async function queryRows<Row extends z.ZodType>(
  on: SqlRunner,
  row: Row,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<z.output<Row>[]> {
  const { records } = await run(on, sql, parameters);
  return (records ?? []).map((record) => row.parse(record));
}

/** The first row of {@link queryRows}, or undefined when there is none. */
export async function queryRow<Row extends z.ZodType>(
  on: SqlRunner,
  row: Row,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<z.output<Row> | undefined> {
  const { records } = await run(on, sql, parameters);
  return records && records.length > 0 ? row.parse(records[0]) : undefined;
}

/**
 * The rows of `select table.* ...` or `... returning table.*` as entities. Every column of the entity must be among
 * them; further ones are left out.
 */
export async function queryEntities<Entity extends ObjectLiteral>(
  on: SqlRunner,
  target: EntityTarget<Entity>,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Entity[]> {
  const { records } = await run(on, sql, parameters);
  return (records ?? []).map((record) => entityOf(on, target, record as Record<string, unknown>));
}

/** Carries out a statement and says how many rows it inserted, changed or deleted. */
export async function execute(
  on: SqlRunner,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<number> {
  return (await run(on, sql, parameters)).affected ?? 0;
}

/** TypeORM's plain `query` answers differently for each kind of statement; its structured result does not. */
async function run(on: SqlRunner, sql: string, parameters: readonly unknown[]): Promise<Answer> {
  const ofTransaction = on instanceof DataSource ? undefined : on.queryRunner;
  const runner = ofTransaction ?? (on instanceof DataSource ? on : on.dataSource).createQueryRunner();
  try {
    return await runner.query(sql, [...parameters], true);
  } finally {
    if (!ofTransaction) await runner.release();
  }
}

function entityOf<Entity extends ObjectLiteral>(
  on: SqlRunner,
  target: EntityTarget<Entity>,
  record: Record<string, unknown>,
): Entity {
  const dataSource = on instanceof DataSource ? on : on.dataSource;
  const metadata = dataSource.getMetadata(target);
  const entity = metadata.create() as Entity;
  for (const column of metadata.columns) {
    if (!(column.databaseName in record))
      throw new Error(`${metadata.tableName}: the statement does not give ${column.databaseName}`);
    const value = dataSource.driver.prepareHydratedValue(record[column.databaseName], column);
    column.setEntityValue(entity, value);
  }
  return entity;
}
