import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages may be about the code by which an author proves that a contribution is theirs. */
export class SendAccessCodes1764760000000 implements MigrationInterface {
  readonly name = 'SendAccessCodes1764760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messages drop constraint messages_occasion_check, add constraint messages_occasion_check
        check (occasion in ('received', 'question', 'published', 'published-redacted', 'declined', 'access-code'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messages drop constraint messages_occasion_check, add constraint messages_occasion_check
        check (occasion in ('received', 'question', 'published', 'published-redacted', 'declined')) not valid`);
  }
}
