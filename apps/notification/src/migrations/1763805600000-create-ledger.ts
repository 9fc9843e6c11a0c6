import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger: whom to answer by which way, every message with its attempts, letter batches and call-backs. */
export class CreateLedger1763805600000 implements MigrationInterface {
  readonly name = 'CreateLedger1763805600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table addressees (
        contribution_id uuid primary key,
        reply_way text,
        channel text,
        withdrawn_at timestamptz,
        erased_at timestamptz
      )`);
    await runner.query(`
      create table letter_batches (
        id uuid primary key,
        number integer generated always as identity,
        state text not null check (state in ('making', 'made', 'printed', 'sent')),
        content text not null default 'none' check (content in ('none', 'ready', 'stale', 'removed')),
        letters integer not null default 0,
        pages integer not null default 0,
        blob_key text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        lease_until timestamptz
      )`);
    await runner.query(`
      create table messages (
        id uuid primary key,
        contribution_id uuid not null,
        occasion text not null check (occasion in ('received', 'question', 'published', 'declined')),
        -- The contribution itself for 'received', else the decision: one message for each cause.
        cause_id uuid not null,
        -- null until contribution.received or intake told the wish.
        way text,
        tried text[] not null default '{}',
        state text not null check (state in
          ('waiting', 'sending', 'in-letter-batch', 'call-back', 'delivered', 'undeliverable', 'declined-by-person')),
        reason text,
        template text,
        tries integer not null default 0,
        due_at timestamptz not null default now(),
        queued_until timestamptz,
        lease_token uuid,
        lease_until timestamptz,
        letter_batch_id uuid references letter_batches (id),
        created_at timestamptz not null default now(),
        settled_at timestamptz,
        unique (occasion, cause_id)
      )`);
    await runner.query(`create index messages_of_contribution on messages (contribution_id)`);
    await runner.query(`create index messages_due on messages (due_at) where state = 'waiting'`);
    await runner.query(`create index messages_sending on messages (lease_until) where state = 'sending'`);
    await runner.query(
      `create index messages_in_batch on messages (letter_batch_id) where letter_batch_id is not null`,
    );
    await runner.query(`
      create table attempts (
        id uuid primary key,
        message_id uuid not null references messages (id),
        way text not null,
        at timestamptz not null,
        -- null: begun, and nobody knows yet how it ended.
        outcome text check (outcome in ('accepted', 'failed', 'no-answer', 'reached', 'printed', 'sent', 'returned')),
        detail text,
        by_name text
      )`);
    await runner.query(`create index attempts_of_message on attempts (message_id, at)`);
    await runner.query(`
      create table callbacks (
        id uuid primary key,
        message_id uuid not null unique references messages (id),
        contribution_id uuid not null,
        due_at timestamptz not null,
        state text not null check (state in ('open', 'done', 'given-up'))
      )`);
    await runner.query(`create index callbacks_open on callbacks (due_at) where state = 'open'`);
    await runner.query(`
      create table calls (
        id uuid primary key,
        callback_id uuid not null references callbacks (id),
        at timestamptz not null,
        by_id text not null,
        by_name text not null,
        outcome text not null check (outcome in ('reached', 'no-answer', 'wrong-number', 'refused'))
      )`);
    await runner.query(`create index calls_of_callback on calls (callback_id, at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calls, callbacks, attempts, messages, letter_batches, addressees`);
  }
}
