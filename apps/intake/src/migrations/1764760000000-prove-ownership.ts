import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an author proves that a contribution is theirs: codes that were told, what was opened with them, and tries. */
export class ProveOwnership1764760000000 implements MigrationInterface {
  readonly name = 'ProveOwnership1764760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_codes (
        id uuid primary key,
        contribution_id uuid not null references contributions (id),
        purpose text not null,
        code_hash text not null,
        link_hash text,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        spoken_by text,
        spoken_by_name text
      )`);
    await runner.query('create index access_codes_of_contribution on access_codes (contribution_id)');
    await runner.query(`
      create table access_sessions (
        access_hash text primary key,
        contribution_id uuid not null references contributions (id),
        began_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await runner.query('create index access_sessions_of_contribution on access_sessions (contribution_id)');
    await runner.query('create index access_sessions_end on access_sessions (expires_at)');
    await runner.query(`
      create table access_tries (
        contribution_id uuid primary key references contributions (id),
        wrong integer not null default 0,
        wrong_since timestamptz,
        asked integer not null default 0,
        asked_since timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_codes, access_sessions, access_tries');
  }
}
