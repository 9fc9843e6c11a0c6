import type { MigrationInterface, QueryRunner } from 'typeorm';

/** There is an answer of its own for what was published with passages blacked out. */
export class TellOfRedactions1764750000000 implements MigrationInterface {
  readonly name = 'TellOfRedactions1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messages drop constraint messages_occasion_check, add constraint messages_occasion_check
        check (occasion in ('received', 'question', 'published', 'published-redacted', 'declined'))`);
  }

  /** Whoever was told of blacked-out passages was told that it is published. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update messages set occasion = 'published' where occasion = 'published-redacted';
      alter table messages drop constraint messages_occasion_check, add constraint messages_occasion_check
        check (occasion in ('received', 'question', 'published', 'declined'))`);
  }
}
