import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where passages are blacked out, what was written stands here and the published wording in its old place. */
export class KeepOriginals1764750000000 implements MigrationInterface {
  readonly name = 'KeepOriginals1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contribution_originals (
        contribution_id uuid primary key references contributions,
        title text not null,
        answers jsonb not null,
        summary text,
        crops jsonb,
        amendments jsonb not null
      )`);
  }

  /** What was written does not return to where everybody reads: the published wording stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contribution_originals');
  }
}
