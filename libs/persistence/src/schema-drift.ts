import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { queryRows } from './sql.js';

const columnRow = z.object({
  table: z.string(),
  column: z.string(),
  type: z.string(),
  nullable: z.boolean(),
  key: z.boolean(),
});
type Column = z.output<typeof columnRow>;

const migratedColumns = `
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
         not a.attnotnull as nullable, coalesce(a.attnum = any(k.conkey), false) as key
  from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;

/**
 * Where the migrated database and the entities differ, in sentences; empty when they agree. Compares tables, and of
 * their columns name, type, nullability and primary key. Indexes, defaults and checks belong to the migrations alone.
 * `withoutEntity` names tables that are argued to have none.
 */
export async function schemaDrift(
  dataSource: DataSource,
  { withoutEntity = [] }: { withoutEntity?: readonly string[] } = {},
): Promise<string[]> {
  const rows = await queryRows(dataSource, columnRow, migratedColumns);
  const migrated = byName(
    rows.filter(({ table }) => table !== 'migrations' && !withoutEntity.includes(table)),
  );
  const wanted = byName(entityColumns(dataSource));
  const names = [...new Set([...migrated.keys(), ...wanted.keys()])].sort();
  return names.flatMap((name) => difference(name, migrated.get(name), wanted.get(name)));
}

function difference(name: string, migrated: Column | undefined, wanted: Column | undefined): string[] {
  if (!migrated) return [`${name} is in the entity, not in the database`];
  if (!wanted) return [`${name} is in the database, not in an entity`];
  const [there, here] = [said(migrated), said(wanted)];
  return there === here ? [] : [`${name} is ${there} in the database, ${here} in the entity`];
}

const said = ({ type, nullable, key }: Column): string =>
  `${type}${nullable ? '' : ' not null'}${key ? ' primary key' : ''}`;

const byName = (columns: readonly Column[]): Map<string, Column> =>
  new Map(columns.map((column) => [`${column.table}.${column.column}`, column]));

function entityColumns(dataSource: DataSource): Column[] {
  return dataSource.entityMetadatas.flatMap((metadata) =>
    metadata.columns.map((column) => ({
      table: metadata.tableName,
      column: column.databaseName,
      type: `${dataSource.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
      nullable: column.isNullable,
      key: column.isPrimary,
    })),
  );
}
