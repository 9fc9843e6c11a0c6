import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A call is the set of its reports: `call_reports` holds each distinct one once, `calls` what follows from them
 * together with what the desk adds (declined, draft, result). Numbers live for a set time only; see `forgotten_at`.
 */
export class CreateCalls1763850000000 implements MigrationInterface {
  readonly name = 'CreateCalls1763850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calls (
        id uuid primary key,
        /* Call ids are unique within the connection they came by; 'desk' for calls begun by hand, 'test' for trials. */
        connection text not null,
        external_id text not null,
        /* Null until a report says it. */
        direction text,
        state text not null,
        caller text,
        party_hash text,
        called text,
        queue text,
        process text,
        language text,
        targets text[] not null default '{}',
        declined_by text[] not null default '{}',
        answered_by jsonb,
        rang_at timestamptz not null,
        answered_at timestamptz,
        ended_at timestamptz,
        cause text,
        missed boolean not null default false,
        draft_id uuid,
        result text,
        result_at timestamptz,
        wrapped_up_at timestamptz,
        /* Since then the numbers are deleted and none are taken in any more. */
        forgotten_at timestamptz,
        /* What call.ended said last; empty while it was not told. */
        told jsonb,
        unique (connection, external_id)
      );
      create index calls_current on calls (rang_at) where state <> 'ended';
      create index calls_by_time on calls (rang_at);
      create index calls_party on calls (party_hash, rang_at) where party_hash is not null;
      create index calls_to_forget on calls (rang_at) where forgotten_at is null;
      create index calls_caller on calls (caller) where caller is not null;
      create index calls_draft on calls (draft_id) where draft_id is not null;

      create table call_reports (
        call_id uuid not null references calls on delete cascade,
        /* Hash of kind and content: the same report again is the same row. */
        fingerprint text not null,
        kind text not null,
        content jsonb not null,
        /* When it was first seen. */
        at timestamptz not null,
        primary key (call_id, fingerprint)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table call_reports, calls');
  }
}
