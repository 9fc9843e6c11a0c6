import { stateGuard, withoutStateGuard } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contributions, calls and drafts change their state by known steps alone, whoever writes (ADR 0038). */
export class GuardStates1764420000000 implements MigrationInterface {
  readonly name = 'GuardStates1764420000000';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...stateGuard('contributions', {
        initial: ['received'],
        changes: [
          ['received', 'in-review'],
          ['returned', 'in-review'],
          ['in-review', 'published'],
          ['appealed', 'published'],
          ['in-review', 'returned'],
          ['in-review', 'declined'],
          ['declined', 'appealed'],
          ['appealed', 'declined-final'],
          ['received', 'withdrawn'],
          ['in-review', 'withdrawn'],
          ['returned', 'withdrawn'],
          ['published', 'withdrawn'],
          ['declined', 'withdrawn'],
          ['appealed', 'withdrawn'],
          ['declined-final', 'withdrawn'],
          ['received', 'erased'],
          ['in-review', 'erased'],
          ['returned', 'erased'],
          ['published', 'erased'],
          ['declined', 'erased'],
          ['appealed', 'erased'],
          ['declined-final', 'erased'],
          ['withdrawn', 'erased'],
        ],
      }),
      ...stateGuard('calls', {
        initial: ['ringing'],
        changes: [
          ['ringing', 'talking'],
          ['ringing', 'ended'],
          ['talking', 'ended'],
        ],
      }),
      ...stateGuard('drafts', {
        initial: ['open'],
        changes: [
          ['open', 'discarded'],
          ['discarded', 'open'],
          ['open', 'sent'],
          ['discarded', 'sent'],
        ],
      }),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contributions', 'calls', 'drafts'])
      for (const statement of withoutStateGuard(table)) await runner.query(statement);
  }
}
