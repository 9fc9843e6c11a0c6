import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who took an opinion or a decision back is kept by name, for the history; what was taken back before has none. */
export class NameWhoTookBack1764650000000 implements MigrationInterface {
  readonly name = 'NameWhoTookBack1764650000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table opinions add taken_back_by text, add taken_back_by_name text;
      alter table decisions add taken_back_by_name text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table opinions drop taken_back_by, drop taken_back_by_name;
      alter table decisions drop taken_back_by_name;
    `);
  }
}
