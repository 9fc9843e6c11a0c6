import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case knows nothing personal: ids, channel, language, times. Its texts are asked from intake by whoever shows them.
 *
 * `cases_waiting` serves "next, oldest promise first". Whether a lease has run out depends on the time and cannot be
 * in an index; leased cases are as few as moderators, so the scan steps over them. Lease columns are in no index and
 * pages keep room, so that taking a lease and renewing it rewrites no index (HOT). There is no index by due time over
 * all states: the planner would take it for a claim and step over every decided case.
 */
export class CreateCases1732270100000 implements MigrationInterface {
  readonly name = 'CreateCases1732270100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cases (
        id uuid primary key,
        contribution_id uuid not null unique,
        process text not null,
        channel text not null,
        language text not null,
        district text,
        topic text,
        state text not null check (state in ('open', 'awaiting-second', 'conflict', 'returned', 'decided', 'closed')),
        version integer not null,
        contribution_version integer not null,
        received_at timestamptz not null,
        due_at timestamptz not null,
        /* What raised the version last; told to whoever decides on an older one. */
        last_change text not null,
        /* Of the last decision. */
        outcome text check (outcome in ('published', 'returned', 'declined')),
        /* Who proposed to decline, as long as that is not settled. */
        proposed_by text,
        held_by text,
        holder_name text,
        held_until timestamptz,
        check ((held_by is null) = (held_until is null))
      ) with (fillfactor = 80);
      create index cases_waiting on cases (due_at, id) where state in ('open', 'awaiting-second', 'conflict');
      create index cases_waiting_by_process on cases (process, due_at, id) where state in ('open', 'awaiting-second', 'conflict');
      create index cases_waiting_by_channel on cases (channel, due_at, id) where state in ('open', 'awaiting-second', 'conflict');
      create index cases_waiting_by_district on cases (district, due_at, id) where state in ('open', 'awaiting-second', 'conflict');
      create index cases_by_state on cases (state, due_at, id);

      /* What one person said on one version of a case. */
      create table opinions (
        id uuid primary key,
        case_id uuid not null references cases,
        case_version integer not null,
        contribution_version integer not null,
        proposal boolean not null,
        outcome text not null check (outcome in ('published', 'returned', 'declined')),
        reason_codes text[] not null,
        message text not null,
        given_by text not null,
        given_by_name text not null,
        given_at timestamptz not null,
        unique (case_id, case_version)
      );

      /* What became of the opinions: one row per decision.made, with the fields of a statement of reasons. */
      create table decisions (
        id uuid primary key,
        case_id uuid not null references cases,
        contribution_id uuid not null,
        contribution_version integer not null,
        outcome text not null check (outcome in ('published', 'returned', 'declined')),
        reason_codes text[] not null,
        catalogue_version integer not null,
        /* The words to the author; when declined, the facts of the statement of reasons. */
        message text not null,
        grounds text[] not null,
        categories text[] not null,
        decided_by text[] not null check (cardinality(decided_by) > 0),
        decided_at timestamptz not null,
        check (outcome <> 'declined' or (cardinality(decided_by) > 1 and cardinality(reason_codes) > 0)),
        unique (case_id, contribution_version)
      );
      create index decisions_of_contribution on decisions (contribution_id, decided_at);

      create table reasons (
        catalogue_version integer not null,
        code text not null,
        position integer not null,
        text jsonb not null,
        explanation jsonb not null,
        /* Regulation (EU) 2022/2065, Art. 17(3)(d) and (e): against the law, or against the rules of taking part. */
        ground text not null check (ground in ('illegal-content', 'incompatible-content')),
        /* As in the transparency database of the Commission. */
        category text not null,
        primary key (catalogue_version, code)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reasons, decisions, opinions, cases');
  }
}
