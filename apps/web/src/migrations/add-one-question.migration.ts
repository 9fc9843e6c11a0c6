import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the call screen shows one question at a time, as each member of staff wants it. */
export class AddOneQuestion1764580000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff ADD one_question boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff DROP one_question');
  }
}
