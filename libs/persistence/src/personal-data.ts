import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { queryRows } from './sql.js';

/** What becomes of what a column may say about a person (GDPR, Art. 5(1)(e) and 17). */
export type PersonalDataDuty =
  /** Deleted when its person is erased; by which class. */
  | { readonly erased: string }
  /** Ends by itself: when, and by what. */
  | { readonly ends: string }
  /** Is kept although it may tell of a person: on which ground. */
  | { readonly stays: string }
  /** Can say nothing about a person: why. */
  | { readonly none: string };

/** The duties of a database: table, column, duty. */
export type PersonalDataRegister = Readonly<Record<string, Readonly<Record<string, PersonalDataDuty>>>>;

const columnRow = z.object({ name: z.string() });

/** Numbers, times, truth values and ids of ours name nobody by themselves. */
const columnsOfWords = `
  select c.relname || '.' || a.attname as name
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped and c.relname <> 'migrations'
    and t.typcategory not in ('N', 'D', 'B', 'T') and t.typname <> 'uuid'
  order by 1`;

/**
 * Columns of the migrated database that can hold words and of which the register does not say what becomes of them, and columns
 * of the register that are not there; in sentences, empty when they agree.
 */
export async function personalDataGaps(
  dataSource: DataSource,
  register: PersonalDataRegister,
): Promise<string[]> {
  const rows = await queryRows(dataSource, columnRow, columnsOfWords);
  const there = new Set(rows.map(({ name }) => name));
  const said = new Set(
    Object.entries(register).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    ),
  );
  return [
    ...[...there]
      .filter((name) => !said.has(name))
      .map((name) => `${name} may hold personal data and has no duty`),
    ...[...said].filter((name) => !there.has(name)).map((name) => `${name} has a duty and is not there`),
  ];
}

/** The columns (`table.column`) in which one of these words stands, in whatever case. For tests that look for what must be gone. */
export async function columnsWith(dataSource: DataSource, words: readonly string[]): Promise<string[]> {
  const rows = await queryRows(dataSource, columnRow, columnsOfWords);
  const found: string[] = [];
  for (const { name } of rows) {
    const [table, column] = name.split('.') as [string, string];
    const [hit] = await queryRows(
      dataSource,
      z.object({ found: z.boolean() }),
      `select exists (select from "${table}" where "${column}"::text ilike any ($1::text[])) as found`,
      [words.map((word) => `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`)],
    );
    if (hit!.found) found.push(name);
  }
  return found;
}
