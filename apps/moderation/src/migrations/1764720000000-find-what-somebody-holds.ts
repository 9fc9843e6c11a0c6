import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody holds is asked for whenever they take the next case. */
export class FindWhatSomebodyHolds1764720000000 implements MigrationInterface {
  readonly name = 'FindWhatSomebodyHolds1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index cases_held on cases (held_by) where held_by is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index cases_held');
  }
}
