import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Content (`contributions`, `amendments`) and person (`contributors`) are apart, so that whoever reads a
 * text does not meet its author, and so that a person can be deleted without a trace in the content tables.
 *
 * `contributions` has no foreign key to `processes`: every insert would lock the same process row in share
 * mode, and thousands a second queue up behind its multixact. Processes are never deleted.
 */
export class CreateContributions1732270000000 implements MigrationInterface {
  readonly name = 'CreateContributions1732270000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table processes (
        id uuid primary key,
        slug text not null unique,
        /* Goes up with every change; whoever holds a copy compares it. */
        revision integer not null,
        settings jsonb not null,
        form_version integer not null,
        published_at timestamptz not null
      );
      create table process_forms (
        process_id uuid not null references processes,
        version integer not null,
        form jsonb not null,
        published_at timestamptz not null,
        published_by text not null,
        primary key (process_id, version)
      );

      create table contributions (
        id uuid primary key,
        reference text not null unique,
        process_id uuid not null,
        form_version integer not null,
        channel text not null,
        language text not null,
        state text not null,
        version integer not null,
        title text not null,
        answers jsonb not null,
        /* The agent's words, apart from the caller's own. */
        summary text,
        /* Blob keys of handwriting by question id (paper). */
        crops jsonb,
        content_hash text not null,
        captured_at timestamptz not null,
        captured_by text,
        captured_by_name text,
        received_at timestamptz not null,
        decision_due_at timestamptz not null
      );
      create index contributions_phone_by_day on contributions (received_at) where channel = 'phone';

      create table contributors (
        contribution_id uuid primary key references contributions,
        contact jsonb not null,
        phone text,
        demographics jsonb not null,
        consent jsonb not null
      );
      create index contributors_phone on contributors (phone) where phone is not null;

      create table amendments (
        contribution_id uuid not null references contributions,
        version integer not null,
        text text not null,
        channel text not null,
        amended_at timestamptz not null,
        primary key (contribution_id, version)
      );

      create table timeline_entries (
        contribution_id uuid not null references contributions,
        number integer not null,
        state text not null,
        at timestamptz not null,
        primary key (contribution_id, number)
      );

      create table answer_marks (
        contribution_id uuid not null references contributions,
        occasion text not null,
        way text not null,
        outcome text not null,
        at timestamptz not null,
        primary key (contribution_id, occasion)
      );

      create table idempotency_records (
        scope text not null,
        key text not null,
        /* Keyed hash of the request; empty once the contributor was erased. */
        request_hash text not null,
        contribution_id uuid not null,
        primary key (scope, key)
      );
      create index idempotency_records_contribution on idempotency_records (contribution_id);

      create table blob_removals (
        blob_key text primary key,
        requested_at timestamptz not null
      );

      /* One secret for all replicas: makes hashes of texts worthless to whoever sees only the bus. */
      create table hash_keys (
        id integer primary key check (id = 1),
        secret text not null
      );
      insert into hash_keys values (1, gen_random_uuid()::text || gen_random_uuid()::text);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table hash_keys, blob_removals, idempotency_records, answer_marks, timeline_entries,
        amendments, contributors, contributions, process_forms, processes
    `);
  }
}
