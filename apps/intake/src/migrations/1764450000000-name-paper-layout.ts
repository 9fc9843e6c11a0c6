import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms that came in before, and those that the version before still takes in, were printed in the first layout. */
export class NamePaperLayout1764450000000 implements MigrationInterface {
  readonly name = 'NamePaperLayout1764450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_forms add column layout integer not null default 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_forms drop column layout');
  }
}
