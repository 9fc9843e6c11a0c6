import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Telephone systems use the id of an ended call again for another caller: several calls may have one id. */
export class NumberReusedCallIds1764500000000 implements MigrationInterface {
  readonly name = 'NumberReusedCallIds1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls add column nth integer not null default 1;
      alter table calls add unique (connection, external_id, nth);
      alter table calls drop constraint calls_connection_external_id_key;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from calls where nth > 1;
      alter table calls add unique (connection, external_id);
      alter table calls drop column nth;
    `);
  }
}
