import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether letters and digits alone are keys at the desks, as each member of staff wants it. */
export class AddLetterKeys1764550000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff ADD letter_keys boolean NOT NULL DEFAULT true');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff DROP letter_keys');
  }
}
