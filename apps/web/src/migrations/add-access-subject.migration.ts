import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where something was seen that belongs to no single contribution: letters, drafts, pictures, lists. */
export class AddAccessSubject1764560000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_log ADD COLUMN subject text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_log DROP COLUMN subject');
  }
}
