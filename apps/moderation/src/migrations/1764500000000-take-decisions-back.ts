import { stateGuard } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is decided can be taken back until it is told. Whatever was decided before this migration was told at once. */
export class TakeDecisionsBack1764500000000 implements MigrationInterface {
  readonly name = 'TakeDecisionsBack1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table processes (slug text primary key, undo_minutes integer check (undo_minutes >= 0));
      alter table cases drop constraint cases_state_check, add constraint cases_state_check
        check (state in ('open', 'awaiting-second', 'conflict', 'revocable', 'returned', 'decided', 'closed'));
      alter table opinions add taken_back_at timestamptz;
      alter table decisions
        add decided_from text check (decided_from in ('open', 'awaiting-second', 'conflict')),
        add tell_at timestamptz, add told_at timestamptz, add taken_back_at timestamptz, add taken_back_by text,
        add correlation_id text,
        add check ((taken_back_at is null) = (taken_back_by is null)),
        add check (told_at is null or taken_back_at is null);
      update decisions set tell_at = decided_at, told_at = decided_at, correlation_id = id::text,
        decided_from = case when outcome = 'declined' then 'awaiting-second' else 'open' end;
      alter table decisions
        alter decided_from set not null, alter tell_at set not null, alter correlation_id set not null,
        drop constraint decisions_of_round;
      create unique index decisions_of_round on decisions (case_id, contribution_version, round) where taken_back_at is null;
      create index decisions_to_tell on decisions (tell_at) where told_at is null and taken_back_at is null;
    `);
    for (const statement of stateGuard('cases', {
      initial: ['open'],
      changes: [
        ['open', 'revocable'],
        ['open', 'awaiting-second'],
        ['open', 'closed'],
        ['awaiting-second', 'open'],
        ['awaiting-second', 'revocable'],
        ['awaiting-second', 'conflict'],
        ['awaiting-second', 'closed'],
        ['conflict', 'revocable'],
        ['conflict', 'open'],
        ['conflict', 'closed'],
        ['revocable', 'open'],
        ['revocable', 'awaiting-second'],
        ['revocable', 'conflict'],
        ['revocable', 'decided'],
        ['revocable', 'returned'],
        ['revocable', 'closed'],
        ['returned', 'open'],
        ['returned', 'closed'],
        ['decided', 'open'],
        ['decided', 'closed'],
      ],
    }))
      await runner.query(statement);
  }

  /** Cannot be undone while something is decided and not told: there would be no state for it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from decisions where taken_back_at is not null;
      drop index decisions_of_round;
      alter table decisions drop decided_from, drop tell_at, drop told_at, drop taken_back_at, drop taken_back_by,
        drop correlation_id, add constraint decisions_of_round unique (case_id, contribution_version, round);
      alter table opinions drop taken_back_at;
      alter table cases drop constraint cases_state_check, add constraint cases_state_check
        check (state in ('open', 'awaiting-second', 'conflict', 'returned', 'decided', 'closed'));
      drop table processes;
    `);
    for (const statement of stateGuard('cases', {
      initial: ['open'],
      changes: [
        ['open', 'decided'],
        ['open', 'returned'],
        ['open', 'awaiting-second'],
        ['open', 'closed'],
        ['awaiting-second', 'decided'],
        ['awaiting-second', 'conflict'],
        ['awaiting-second', 'open'],
        ['awaiting-second', 'closed'],
        ['conflict', 'decided'],
        ['conflict', 'returned'],
        ['conflict', 'open'],
        ['conflict', 'closed'],
        ['returned', 'open'],
        ['returned', 'closed'],
        ['decided', 'open'],
        ['decided', 'closed'],
      ],
    }))
      await runner.query(statement);
  }
}
