import { stateGuard } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second person gives an opinion of their own, then both are compared. A case that two persons saw differently before
 * this migration stays with the lead; a decision that can still be taken back returns to what it can be now.
 */
export class CompareTwoOpinions1764600000000 implements MigrationInterface {
  readonly name = 'CompareTwoOpinions1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cases add answered_by text, drop constraint cases_state_check, add constraint cases_state_check
        check (state in ('open', 'awaiting-second', 'agreeing', 'conflict', 'revocable', 'returned', 'decided', 'closed'));
      update cases c set answered_by = (
        select o.given_by from opinions o where o.case_id = c.id and o.taken_back_at is null
          and o.contribution_version = c.contribution_version order by o.case_version desc limit 1
      ) where state = 'conflict';
      alter table decisions add agreed_by text, add agreement_note text not null default '',
        drop constraint decisions_decided_from_check;
      update decisions set decided_from = 'agreeing', agreed_by = decided_by[cardinality(decided_by)]
        where decided_from = 'awaiting-second';
      alter table decisions alter agreement_note drop default, add constraint decisions_decided_from_check
        check (decided_from in ('open', 'agreeing', 'conflict'));
    `);
    for (const statement of stateGuard('cases', {
      initial: ['open'],
      changes: [
        ['open', 'revocable'],
        ['open', 'awaiting-second'],
        ['open', 'closed'],
        ['awaiting-second', 'open'],
        ['awaiting-second', 'agreeing'],
        ['awaiting-second', 'closed'],
        ['agreeing', 'revocable'],
        ['agreeing', 'conflict'],
        ['agreeing', 'open'],
        ['agreeing', 'closed'],
        ['conflict', 'revocable'],
        ['conflict', 'open'],
        ['conflict', 'closed'],
        ['revocable', 'open'],
        ['revocable', 'agreeing'],
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

  /** Cannot be undone while two persons compare: there would be no state for it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decisions drop agreed_by, drop agreement_note, drop constraint decisions_decided_from_check;
      update decisions set decided_from = 'awaiting-second' where decided_from = 'agreeing';
      alter table decisions add constraint decisions_decided_from_check
        check (decided_from in ('open', 'awaiting-second', 'conflict'));
      alter table cases drop answered_by, drop constraint cases_state_check, add constraint cases_state_check
        check (state in ('open', 'awaiting-second', 'conflict', 'revocable', 'returned', 'decided', 'closed'));
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
}
