import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What agents have typed so far, until it is sent or purged; and how long each question took, without a person. */
export class CreateDrafts1763850100000 implements MigrationInterface {
  readonly name = 'CreateDrafts1763850100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table drafts (
        id uuid primary key,
        process text not null,
        language text not null,
        state text not null,
        version integer not null,
        owner_id text,
        owner_name text,
        handed_over_by_id text,
        handed_over_by_name text,
        call_id uuid unique,
        title text not null,
        /* By name: values, the version they came with, by whom, in which tab, when. Empty once sent. */
        fields jsonb not null,
        /* When the consent was ticked, by whom, for which wording and language. */
        consent jsonb,
        reference text,
        created_at timestamptz not null,
        saved_at timestamptz not null,
        purge_at timestamptz not null
      );
      create index drafts_owner on drafts (owner_id) where state <> 'sent';
      create index drafts_purge on drafts (purge_at);

      /* One row per save and field, so that a save sent twice counts once. Goes with the draft. */
      create table draft_times (
        draft_id uuid not null references drafts on delete cascade,
        save text not null,
        field text not null,
        spent_ms integer not null,
        primary key (draft_id, save, field)
      );

      create table question_times (
        process text not null,
        form_version integer not null,
        question text not null,
        spent_ms integer not null,
        at timestamptz not null
      );
      create index question_times_at on question_times (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table question_times, draft_times, drafts');
  }
}
