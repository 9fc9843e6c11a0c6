import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a telephone system writes numbers without a plus, per connection. */
export class ReadNumbers1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cti_connections ADD COLUMN numbers text NOT NULL DEFAULT 'auto'
        CHECK (numbers IN ('auto', 'outside-line', 'international'))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cti_connections DROP COLUMN numbers');
  }
}
