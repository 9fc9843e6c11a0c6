import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sent under the key of a batch, to tell a repetition from other files; of what came before, nothing is known. */
export class FingerprintBatches1764630000000 implements MigrationInterface {
  readonly name = 'FingerprintBatches1764630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_batches add column fingerprint text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_batches drop column fingerprint');
  }
}
