import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What programs notice in the texts of cases, and which of them have seen which version. */
export class KeepHints1764780000000 implements MigrationInterface {
  readonly name = 'KeepHints1764780000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table screenings (
        case_id uuid not null references cases,
        contribution_version integer not null,
        done text[] not null default '{}',
        failed text[] not null default '{}',
        failures integer not null default 0,
        plan text not null default '',
        next_at timestamptz not null,
        primary key (case_id, contribution_version)
      );
      create table hints (
        id uuid primary key,
        case_id uuid not null,
        contribution_version integer not null,
        recogniser text not null,
        recogniser_version text not null,
        kind text not null,
        field text,
        start_at integer,
        end_at integer,
        score double precision not null check (score > 0 and score <= 1),
        why text not null,
        at timestamptz not null,
        foreign key (case_id, contribution_version) references screenings,
        check ((start_at is null) = (end_at is null)),
        check (start_at is null or field is not null),
        check (start_at is null or (start_at >= 0 and end_at > start_at))
      );
      create index hints_of_case on hints (case_id, contribution_version);
      create table hint_ratings (
        hint_id uuid not null references hints,
        rated_by text not null,
        rated_by_name text not null,
        verdict text not null check (verdict in ('helps', 'does-not-apply')),
        rated_at timestamptz not null,
        primary key (hint_id, rated_by)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hint_ratings; drop table hints; drop table screenings');
  }
}
