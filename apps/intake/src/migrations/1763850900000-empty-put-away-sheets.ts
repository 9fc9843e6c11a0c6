import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sheets that were put away say nothing after a time (ADR 0029). */
export class EmptyPutAwaySheets1763850900000 implements MigrationInterface {
  readonly name = 'EmptyPutAwaySheets1763850900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      /* When what stood on the sheet was deleted; that it was there stays. */
      alter table paper_forms add column emptied_at timestamptz;
      create index paper_forms_discarded on paper_forms (id) where state = 'discarded' and emptied_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_forms drop column emptied_at');
  }
}
