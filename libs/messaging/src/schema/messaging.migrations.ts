import type { MigrationClass } from '@gemeinsam/persistence';
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
        stream_epoch text,
        leased_until timestamptz,
        leased_by text,
        replay int not null default 0,
        unique (ordering_key, sequence)
      ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
      create index outbox_unpublished on outbox (position) where published_at is null;
      create index outbox_published on outbox (stream_epoch, stream_sequence) where published_at is not null;

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
      create table inbox_failures (
        owner text not null,
        event_id uuid not null,
        failures int not null,
        last_at timestamptz not null default now(),
        primary key (owner, event_id)
      );
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

      -- Writes events in the order given and numbers them per key. The counter row of a key stays locked until the
      -- commit: the events of one key are committed in the order of their numbers, and a rollback leaves no gap.
      create function add_to_outbox(ids uuid[], types text[], keys text[], envelopes jsonb[])
      returns void language plpgsql as $$
      declare
        next int;
      begin
        for i in 1 .. cardinality(ids) loop
          insert into outbox_keys as known (ordering_key, last_sequence) values (keys[i], 1)
          on conflict (ordering_key) do update set last_sequence = known.last_sequence + 1
          returning last_sequence into next;
          insert into outbox (id, type, ordering_key, sequence, envelope)
          values (ids[i], types[i], keys[i], next, envelopes[i] || jsonb_build_object('sequence', next));
        end loop;
      end $$;

      create function mark_outbox_published(ids uuid[], replays int[], sequences bigint[], epoch text)
      returns void language plpgsql as $$
      begin
        perform set_config('synchronous_commit', 'off', true);
        update outbox set published_at = clock_timestamp(), stream_sequence = acked.sequence, stream_epoch = epoch,
          leased_until = null, leased_by = null
        from unnest(ids, replays, sequences) as acked(id, replay, sequence)
        where outbox.id = acked.id and outbox.replay = acked.replay;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function add_to_outbox, mark_outbox_published; drop table dead_letters, inbox_generations, inbox_failures, inbox_positions, inbox, outbox, outbox_keys',
    );
  }
}

class ClaimByPosition1763851000000 implements MigrationInterface {
  name = 'ClaimByPosition1763851000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A relay claims rows for itself. One claim at a time (the lock), so that no relay takes a younger row of a
      -- key whose older one another relay is just taking. A lost lease or mark only means publishing once more,
      -- which the broker or the inbox drops: no need to wait for the disk.
      --
      -- Written so that its cost cannot follow the table's statistics, which say "nothing is unpublished" whenever
      -- they were taken in a quiet moment. What is leased is never published, so the older row of a key needs no
      -- condition on published_at: with one, the index of all that waits looks as good as the unique index of the
      -- key, and each row that is claimed reads the whole backlog.
      create or replace function claim_outbox(relay text, wanted int, lease interval)
      returns table (id uuid, type text, sequence int, replay int, envelope text) language plpgsql as $$
      begin
        perform set_config('synchronous_commit', 'off', true);
        perform pg_advisory_xact_lock(73010001);
        return query
          with claimed as (
            update outbox set leased_until = clock_timestamp() + lease, leased_by = relay
            where outbox.id = any (array(
              select o.id from outbox o
              where o.published_at is null and (o.leased_until is null or o.leased_until < clock_timestamp())
                and not exists (
                  select 1 from outbox older
                  where older.ordering_key = o.ordering_key and older.sequence < o.sequence
                    and older.leased_until >= clock_timestamp() and older.leased_by is distinct from relay)
              order by o.position limit wanted
              for update skip locked
            ))
            returning outbox.id, outbox.type, outbox.sequence, outbox.replay, outbox.position, outbox.envelope::text as envelope
          )
          select c.id, c.type, c.sequence, c.replay, c.envelope from claimed c order by c.position;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function claim_outbox');
  }
}

/** The tables of outbox and inbox; every service with a bus connection has them in its own database. */
export const messagingMigrations: MigrationClass[] = [
  CreateMessaging1700000000000,
  ClaimByPosition1763851000000,
];

/**
 * The tables of outbox and inbox. They have no entities: every statement on them is written by hand (claims, upserts in
 * bulk, positions), behind the stores of this library. For the drift test of a service.
 */
export const messagingTables = [
  'outbox_keys',
  'outbox',
  'inbox',
  'inbox_positions',
  'inbox_failures',
  'inbox_generations',
  'dead_letters',
] as const;
