import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Call-backs of missed calls and of agreements beside those of answers, with owner, note and the calls behind them. */
export class WidenCallbacks1763850300000 implements MigrationInterface {
  readonly name = 'WidenCallbacks1763850300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table callbacks
        alter column message_id drop not null,
        alter column contribution_id drop not null,
        add column source text not null default 'answer' check (source in ('answer', 'missed-call', 'agreed')),
        add column call_id uuid,
        add column party_hash text,
        add column missed_calls integer,
        add column last_missed_at timestamptz,
        add column note text,
        add column owner_id text,
        add column owner_name text,
        -- Somebody chose the due time; calls that come in do not move it any more.
        add column rescheduled boolean not null default false,
        add column closed_at timestamptz,
        add column closed_because text check (closed_because in ('outcome', 'called-again', 'not-missed')),
        add constraint callbacks_of_something check (
          (source = 'answer' and message_id is not null and contribution_id is not null)
          or (source = 'missed-call' and call_id is not null and party_hash is not null)
          or (source = 'agreed' and call_id is not null))`);
    await runner.query(
      `create unique index callbacks_missed on callbacks (party_hash) where source = 'missed-call' and state = 'open'`,
    );
    await runner.query(
      `create index callbacks_settled on callbacks (party_hash) where source = 'missed-call'`,
    );
    await runner.query(`create unique index callbacks_agreed on callbacks (call_id) where source = 'agreed'`);
    await runner.query(`create index callbacks_closed on callbacks (closed_at) where source <> 'answer'`);
    await runner.query(`
      alter table calls
        drop constraint calls_outcome_check,
        add constraint calls_outcome_check
          check (outcome in ('reached', 'no-answer', 'wrong-number', 'refused', 'no-number'))`);
    await runner.query(`
      create table ended_calls (
        call_id uuid primary key,
        -- Keyed hash of the other number; null when it was withheld.
        party_hash text,
        incoming boolean not null,
        answered boolean not null,
        missed boolean not null,
        ended_at timestamptz not null
      )`);
    await runner.query(
      `create index ended_calls_of_party on ended_calls (party_hash, ended_at) where party_hash is not null`,
    );
    await runner.query(`create index ended_calls_by_time on ended_calls (ended_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ended_calls`);
    await runner.query(
      `delete from calls where callback_id in (select id from callbacks where source <> 'answer')`,
    );
    await runner.query(`delete from callbacks where source <> 'answer'`);
    await runner.query(`
      alter table callbacks
        drop constraint callbacks_of_something,
        drop column source, drop column call_id, drop column party_hash, drop column missed_calls, drop column last_missed_at,
        drop column note, drop column owner_id, drop column owner_name, drop column rescheduled, drop column closed_at,
        drop column closed_because,
        alter column message_id set not null,
        alter column contribution_id set not null`);
  }
}
