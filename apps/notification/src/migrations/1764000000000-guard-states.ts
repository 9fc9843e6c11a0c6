import { stateGuard, withoutStateGuard } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The states of messages, letter batches and call-backs as they are on this day. */
const guards = {
  messages: {
    initial: ['waiting', 'call-back'],
    changes: [
      ['waiting', 'sending'],
      ['waiting', 'in-letter-batch'],
      ['waiting', 'call-back'],
      ['waiting', 'delivered'],
      ['waiting', 'undeliverable'],
      ['waiting', 'declined-by-person'],
      ['sending', 'waiting'],
      ['sending', 'call-back'],
      ['sending', 'delivered'],
      ['sending', 'undeliverable'],
      ['sending', 'declined-by-person'],
      ['in-letter-batch', 'waiting'],
      ['in-letter-batch', 'call-back'],
      ['in-letter-batch', 'delivered'],
      ['in-letter-batch', 'undeliverable'],
      ['in-letter-batch', 'declined-by-person'],
      ['call-back', 'waiting'],
      ['call-back', 'delivered'],
      ['call-back', 'undeliverable'],
      ['call-back', 'declined-by-person'],
      ['delivered', 'undeliverable'],
    ],
  },
  letter_batches: {
    initial: ['making'],
    changes: [
      ['making', 'made'],
      ['made', 'printed'],
      ['made', 'sent'],
      ['printed', 'sent'],
    ],
  },
  callbacks: {
    initial: ['open'],
    changes: [
      ['open', 'done'],
      ['open', 'given-up'],
      ['done', 'open'],
      ['given-up', 'open'],
    ],
  },
} as const;

/** The database itself refuses a state that no step leads to. */
export class GuardStates1764000000000 implements MigrationInterface {
  readonly name = 'GuardStates1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, states] of Object.entries(guards))
      for (const statement of stateGuard(table, states)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(guards))
      for (const statement of withoutStateGuard(table)) await runner.query(statement);
  }
}
