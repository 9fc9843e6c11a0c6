import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether and when its author appealed, and which decision answers that. */
export class CountAppeals1764770000000 implements MigrationInterface {
  readonly name = 'CountAppeals1764770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contribution_facts add appealed_at timestamptz, add appeal_due_at timestamptz;
      alter table decision_facts add appeal boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contribution_facts drop appealed_at, drop appeal_due_at;
      alter table decision_facts drop appeal`);
  }
}
