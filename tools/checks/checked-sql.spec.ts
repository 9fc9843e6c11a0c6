import { describe, expect, it } from '@jest/globals';
import { uncheckedSql } from './checked-sql.js';

const store = 'apps/web/src/staff/people.store.ts';

describe('checked SQL', () => {
  it.each([
    "const [row] = (await tx.query('select 1 as n')) as { n: number }[];",
    "const rows = await this.dataSource.query<{ n: number }[]>('select 1 as n');",
    "await runner\n  .query('select 1');",
    'const row = await builder.getRawOne<{ n: number }>();',
  ])('refuses %s', (text) => {
    expect(uncheckedSql(store, `\n${text}`)).toEqual([
      expect.stringMatching(/^apps\/web\/src\/staff\/people\.store\.ts:[23]: rows by queryRows/),
    ]);
  });

  it.each([
    [store, "const rows = await queryRows(tx, row, 'select 1 as n');"],
    [store, 'const text = request.query.text;'],
    ['libs/persistence/src/sql.ts', 'return await runner.query(sql, [...parameters], true);'],
    ['apps/web/src/migrations/create-staff.migration.ts', "await runner.query('create table staff ()');"],
    ['apps/web/src/staff/people.medium.spec.ts', "await dataSource.query('select 1');"],
  ])('accepts in %s: %s', (path, text) => expect(uncheckedSql(path, text)).toEqual([]));
});
