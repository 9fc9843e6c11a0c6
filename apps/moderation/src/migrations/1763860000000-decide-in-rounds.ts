import { stateGuard, withoutStateGuard } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The same version of a contribution can be decided again, in another round; until then there was one. The database
 * itself refuses a change of state that no step makes.
 */
export class DecideInRounds1763860000000 implements MigrationInterface {
  readonly name = 'DecideInRounds1763860000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cases add round integer not null default 1 check (round > 0);
      alter table decisions add round integer not null default 1 check (round > 0);
      alter table decisions add constraint decisions_of_round unique (case_id, contribution_version, round);
      alter table decisions drop constraint decisions_case_id_contribution_version_key;
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

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of withoutStateGuard('cases')) await runner.query(statement);
    await runner.query(`
      alter table decisions add constraint decisions_case_id_contribution_version_key unique (case_id, contribution_version);
      alter table decisions drop constraint decisions_of_round, drop round;
      alter table cases drop round;
    `);
  }
}
