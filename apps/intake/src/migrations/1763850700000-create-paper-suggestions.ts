import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What text recognition thinks is printed in a field. A hint for the person who types, never a value. */
export class CreatePaperSuggestions1763850700000 implements MigrationInterface {
  readonly name = 'CreatePaperSuggestions1763850700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_suggestions (
        form_id uuid not null references paper_forms,
        field text not null,
        text text not null,
        confidence real not null,
        primary key (form_id, field)
      );

      alter table paper_form_pages
        /* The picture that text recognition has looked at; another one, or none, and it still has to. */
        add column suggestions_of text,
        add column suggestions_attempts integer not null default 0,
        add column suggestions_lease timestamptz;
      create index paper_form_pages_without_suggestions on paper_form_pages (form_id)
        where suggestions_of is distinct from image_key;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_form_pages
        drop column suggestions_of, drop column suggestions_attempts, drop column suggestions_lease;
      drop table paper_suggestions;
    `);
  }
}
