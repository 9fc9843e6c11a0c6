import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms printed in numbers, and reference numbers that are on a card before there is a contribution (ADR 0025). */
export class CreatePrintRuns1763850400000 implements MigrationInterface {
  readonly name = 'CreatePrintRuns1763850400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      /* Rows are never deleted: a number that was printed once belongs to its card for ever. */
      create table reserved_references (
        reference text primary key,
        /* The serial of the card. */
        holder text not null unique,
        reserved_at timestamptz not null
      );

      create table print_runs (
        id uuid primary key,
        /* A request that comes twice is one run. */
        key uuid not null unique,
        process text not null,
        form_version integer not null,
        language text not null,
        size text not null,
        edition text not null,
        copies integer not null,
        printed integer not null default 0,
        state text not null,
        blob_key text,
        attempts integer not null default 0,
        lease_id uuid,
        lease_until timestamptz,
        created_at timestamptz not null,
        created_by text not null,
        expires_at timestamptz not null
      );
      create index print_runs_open on print_runs (id) where state in ('waiting', 'printing');
      create index print_runs_expiring on print_runs (expires_at) where state in ('ready', 'failed');

      create table print_run_sheets (
        run_id uuid not null references print_runs,
        number integer not null,
        serial text not null unique,
        primary key (run_id, number)
      );

      alter table paper_forms add column sheet text not null default 'a4';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_forms drop column sheet;
      drop table print_run_sheets, print_runs, reserved_references;
    `);
  }
}
