import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases are found by the name of whoever gave an opinion, and by the day of a decision. */
export class SearchByName1764660000000 implements MigrationInterface {
  readonly name = 'SearchByName1764660000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index opinions_by_name on opinions (given_by_name);
      create index decisions_by_day on decisions (decided_at);
    `);
    // A trusted extension: whoever owns the database may create it. Without it a misspelled name is not found (ADR 0021).
    await runner.query(`
      do $$ begin
        create extension if not exists pg_trgm;
      exception when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'pg_trgm is not there; misspelled names are not found';
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index opinions_by_name; drop index decisions_by_day');
  }
}
