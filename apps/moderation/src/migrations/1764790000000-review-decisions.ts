import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Some decisions are judged once more by somebody who does not know them. */
export class ReviewDecisions1764790000000 implements MigrationInterface {
  readonly name = 'ReviewDecisions1764790000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reviews (
        id uuid primary key,
        decision_id uuid not null unique references decisions,
        case_id uuid not null references cases,
        drawn_at timestamptz not null,
        not_by text[] not null,
        held_by text,
        held_until timestamptz,
        outcome text check (outcome in ('published', 'published-redacted', 'returned', 'declined')),
        reason_codes text[] not null,
        note text not null,
        judged_by text,
        judged_by_name text,
        judged_at timestamptz,
        lapsed_at timestamptz,
        check ((judged_at is null) = (judged_by is null) and (judged_at is null) = (outcome is null)),
        check (judged_at is null or lapsed_at is null),
        check (judged_by <> all (not_by)),
        check ((outcome = 'declined') = (reason_codes <> '{}'))
      );
      create index reviews_waiting on reviews (drawn_at, id) where judged_at is null and lapsed_at is null;
      create index reviews_of_case on reviews (case_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reviews');
  }
}
