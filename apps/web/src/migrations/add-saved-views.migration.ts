import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of the queue that each member of staff keeps under a name. */
export class AddSavedViews1764740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_views (
        staff_id text not null,
        name text not null,
        query text not null,
        saved_at timestamptz not null,
        primary key (staff_id, name)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_views');
  }
}
