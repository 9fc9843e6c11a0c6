import { stateGuard } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const before: [string, string][] = [
  ['received', 'in-review'],
  ['returned', 'in-review'],
  ['in-review', 'published'],
  ['appealed', 'published'],
  ['in-review', 'returned'],
  ['in-review', 'declined'],
  ['declined', 'appealed'],
  ['appealed', 'declined-final'],
  ...['received', 'in-review', 'returned', 'published', 'declined', 'appealed', 'declined-final'].flatMap(
    (state): [string, string][] => [
      [state, 'withdrawn'],
      [state, 'erased'],
    ],
  ),
  ['withdrawn', 'erased'],
];

/** What authors say against a decline. While it is looked at once more they may be asked, and answer. */
export class TakeAppeals1764770000000 implements MigrationInterface {
  readonly name = 'TakeAppeals1764770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table appeals (
        contribution_id uuid primary key references contributions (id),
        id uuid not null unique,
        text text not null,
        channel text not null check (channel in ('web', 'phone', 'paper')),
        taken_by text not null,
        taken_by_name text,
        appealed_at timestamptz not null,
        decision_due_at timestamptz not null
      )`);
    const changes: [string, string][] = [...before, ['appealed', 'returned'], ['returned', 'appealed']];
    for (const statement of stateGuard('contributions', { initial: ['received'], changes }))
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of stateGuard('contributions', { initial: ['received'], changes: before }))
      await runner.query(statement);
    await runner.query('drop table appeals');
  }
}
