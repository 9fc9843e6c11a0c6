import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that are kept for a set time, and scans that were erased (ADR 0029). */
export class EndBlobsInTime1763850800000 implements MigrationInterface {
  readonly name = 'EndBlobsInTime1763850800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table blob_removals add column due_at timestamptz not null default now();
      create index blob_removals_due on blob_removals (due_at);

      /* When somebody whose pages are in the file was erased; the file itself goes then. */
      alter table paper_files add column erased_at timestamptz;
      /* The file itself is gone: it waits until nobody has to read it any more. */
      alter table paper_files add column blob_removed boolean not null default false;
      create index paper_files_erased on paper_files (erased_at) where erased_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_files drop column erased_at, drop column blob_removed;
      alter table blob_removals drop column due_at;
    `);
  }
}
