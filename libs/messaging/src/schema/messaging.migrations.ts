import type { EntityClass, MigrationClass } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateMessaging1700000000000 implements MigrationInterface {
  name = 'CreateMessaging1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox_keys (ordering_key text primary key, last_sequence int not null) with (fillfactor = 80);

      create table outbox (
        id uuid primary key,
        position bigserial not null,
        type text not null,
        ordering_key text not null,
        sequence int not null,
        envelope jsonb not null,
        recorded_at timestamptz not null default clock_timestamp(),
        published_at timestamptz,
        stream_sequence bigint,
        stream_epoch timestamptz,
        leased_until timestamptz,
        leased_by text,
        replay int not null default 0,
        unique (ordering_key, sequence)
      );
      create index outbox_unpublished on outbox (position) where published_at is null;
      create index outbox_unpublished_by_key on outbox (ordering_key, sequence) where published_at is null;
      create index outbox_by_stream_sequence on outbox (stream_sequence) where published_at is not null;
      create index outbox_by_time on outbox (recorded_at);

      create table inbox (
        consumer text not null,
        event_id uuid not null,
        handled_at timestamptz not null default now(),
        primary key (consumer, event_id)
      );
      create table inbox_positions (
        owner text not null,
        ordering_key text not null,
        last_sequence int not null,
        primary key (owner, ordering_key)
      ) with (fillfactor = 80);
      create table inbox_generations (owner text primary key, generation int not null);

      create table dead_letters (
        id uuid primary key,
        consumer text not null,
        owner text not null,
        ordering_key text not null,
        sequence int not null,
        event_id uuid not null,
        event_type text not null,
        envelope jsonb not null,
        position bigint not null,
        reason text not null,
        detail text not null,
        attempts int not null,
        recorded_at timestamptz not null default now(),
        settled_at timestamptz,
        settlement text check (settlement in ('handled', 'dropped'))
      );
      create unique index dead_letters_open on dead_letters (owner, ordering_key, sequence) where settled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dead_letters, inbox_generations, inbox_positions, inbox, outbox, outbox_keys');
  }
}

/** The tables of outbox and inbox; every service with a bus connection has them in its own database. */
export const messagingMigrations: MigrationClass[] = [CreateMessaging1700000000000];

/** None: the tables are reached by SQL only. Listed so that adding one later changes no service. */
export const messagingEntities: EntityClass[] = [];
