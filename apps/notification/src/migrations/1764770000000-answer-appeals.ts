import type { MigrationInterface, QueryRunner } from 'typeorm';

const constrain = (occasions: readonly string[]): string => `
  alter table messages
    drop constraint messages_occasion_check,
    add constraint messages_occasion_check check (occasion in (${occasions.map((one) => `'${one}'`).join(', ')}))`;
const before = ['received', 'question', 'published', 'published-redacted', 'declined', 'access-code'];

/** Who appeals hears that it came in, and what was decided. */
export class AnswerAppeals1764770000000 implements MigrationInterface {
  readonly name = 'AnswerAppeals1764770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(constrain([...before, 'appeal-received', 'appeal-decided']));
  }

  /** Cannot be undone once an appeal was answered. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(constrain(before));
  }
}
