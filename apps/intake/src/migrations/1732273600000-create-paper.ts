import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Scans and what was read from them. A page is read exactly once: its row in `paper_pages` turns to `read` in the
 * transaction that puts it into a form or into the alarm list.
 */
export class CreatePaper1732273600000 implements MigrationInterface {
  readonly name = 'CreatePaper1732273600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_batches (
        id uuid primary key,
        name text not null,
        state text not null,
        created_at timestamptz not null,
        created_by text not null,
        completed_at timestamptz
      );

      create table paper_files (
        id uuid primary key,
        batch_id uuid not null references paper_batches,
        number integer not null,
        name text not null,
        blob_key text not null,
        mime text not null,
        size bigint not null,
        sha256 text not null,
        state text not null,
        pages integer not null default 0,
        problem text,
        attempts integer not null default 0,
        lease_id uuid,
        lease_until timestamptz,
        unique (batch_id, number)
      );
      create index paper_files_sha256 on paper_files (sha256);
      create index paper_files_open on paper_files (id) where state in ('waiting', 'reading');

      create table paper_pages (
        file_id uuid not null references paper_files,
        page integer not null,
        state text not null,
        primary key (file_id, page)
      );

      create table paper_forms (
        id uuid primary key,
        batch_id uuid not null references paper_batches,
        serial text not null unique,
        process text not null,
        form_version integer not null,
        language text not null,
        easy boolean not null,
        needed_pages integer[] not null,
        state text not null,
        version integer not null,
        /* What a person entered, by field; empty once the contributor was erased. */
        entered jsonb not null default '{}',
        contribution_id uuid,
        reference text,
        discard_reason text,
        created_at timestamptz not null,
        closed_at timestamptz,
        closed_by text
      );
      create index paper_forms_batch on paper_forms (batch_id);
      create index paper_forms_open on paper_forms (id) where state = 'to-verify';
      create index paper_forms_contribution on paper_forms (contribution_id);

      create table paper_form_pages (
        form_id uuid not null references paper_forms,
        page integer not null,
        file_id uuid not null references paper_files,
        file_page integer not null,
        image_key text not null,
        boxes jsonb not null,
        fields jsonb not null,
        primary key (form_id, page),
        unique (file_id, file_page)
      );

      create table paper_alarms (
        id uuid primary key,
        batch_id uuid not null references paper_batches,
        kind text not null,
        file text not null,
        file_id uuid references paper_files,
        page integer,
        form_id uuid references paper_forms,
        detail text not null,
        image_key text
      );
      create index paper_alarms_batch on paper_alarms (batch_id);
      create index paper_alarms_form on paper_alarms (form_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table paper_alarms, paper_form_pages, paper_forms, paper_pages, paper_files, paper_batches',
    );
  }
}
