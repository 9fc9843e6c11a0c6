import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Leads switch recognisers off and on; every switch is kept. */
export class SwitchRecognisers1764780100000 implements MigrationInterface {
  readonly name = 'SwitchRecognisers1764780100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recogniser_switches (
        id uuid primary key,
        recogniser text not null,
        is_on boolean not null,
        switched_by text not null,
        switched_by_name text not null,
        switched_at timestamptz not null
      );
      create index recogniser_switches_latest on recogniser_switches (recogniser, id desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recogniser_switches');
  }
}
