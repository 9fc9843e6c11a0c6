import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After an appeal other people decide; the public log says of a decision that it answers one. */
export class DecideOnAppeals1764770000000 implements MigrationInterface {
  readonly name = 'DecideOnAppeals1764770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cases add decided_before text[] not null default '{}';
      alter table public_log add appeal boolean not null default false;
      create index cases_appealed on cases (due_at, id) where round > 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index cases_appealed;
      alter table cases drop decided_before;
      alter table public_log drop appeal`);
  }
}
