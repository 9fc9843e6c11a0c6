import type { MigrationInterface, QueryRunner } from 'typeorm';

const outcomes = (...more: string[]): string =>
  ['published', 'returned', 'declined', ...more].map((outcome) => `'${outcome}'`).join(', ');
const allow = (list: string): string =>
  ['cases', 'opinions', 'decisions']
    .map(
      (table) => `alter table ${table} drop constraint ${table}_outcome_check,
        add constraint ${table}_outcome_check check (outcome in (${list}));`,
    )
    .join('\n');

/** A case can be published with passages blacked out: where they stand is kept, never what stands there. */
export class BlackPassagesOut1764750000000 implements MigrationInterface {
  readonly name = 'BlackPassagesOut1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${allow(outcomes('published-redacted'))}
      alter table opinions add redactions jsonb not null default '[]';
      alter table decisions add redactions jsonb not null default '[]',
        add constraint decisions_redactions_check
          check ((outcome = 'published-redacted') = (redactions <> '[]'));
      create table marked_redactions (
        case_id uuid not null references cases,
        marked_by text not null,
        contribution_version integer not null,
        redactions jsonb not null,
        primary key (case_id, marked_by)
      )`);
  }

  /** Cannot be undone while something is published so: the older version knows no such outcome. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table marked_redactions;
      alter table decisions drop constraint decisions_redactions_check, drop redactions;
      alter table opinions drop redactions;
      ${allow(outcomes())}`);
  }
}
