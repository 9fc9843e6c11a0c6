import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever leaves a case to a lead may say why. */
export class TellTheLead1764730000000 implements MigrationInterface {
  readonly name = 'TellTheLead1764730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table opinions add referral text not null default '';
      alter table opinions alter referral drop default`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table opinions drop referral');
  }
}
