import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index in which similar contributions are found, who supports whom, and who changed how somebody hears back. The index holds words, no texts; it is
 * filled after the commit of what it is about, so that accepting costs what it did before. Contributions that are there
 * already are taken in by the same sweep.
 */
export class CreateSimilar1763850200000 implements MigrationInterface {
  readonly name = 'CreateSimilar1763850200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contributions add column supports uuid;
      create index contributions_supports on contributions (supports) where supports is not null;

      create table search_texts (
        contribution_id uuid primary key references contributions,
        process_id uuid not null,
        title_lexemes tsvector not null,
        /* Of title, texts, summary and amendments. */
        lexemes tsvector not null
      );
      create index search_texts_lexemes on search_texts using gin (lexemes) with (gin_pending_list_limit = 512);
      create index search_texts_title_lexemes on search_texts using gin (title_lexemes) with (gin_pending_list_limit = 512);

      /* In how many texts a word stands; counted anew now and then. */
      create table search_words (
        lexeme text collate "C" primary key,
        documents integer not null
      );

      create table search_progress (
        id integer primary key check (id = 1),
        /* Every contribution with a lower id is in the index. */
        done_below uuid not null,
        /* Texts when the words were counted, and how many have changed since. */
        documents integer not null,
        changed integer not null
      );
      /* Evidence of a change, with the consent it was made on; the contact itself is kept in contributors alone. */
      create table contact_changes (
        contribution_id uuid not null references contributions,
        number integer not null,
        at timestamptz not null,
        channel text not null,
        changed_by text not null,
        changed_by_name text,
        from_way text not null,
        to_way text not null,
        consent jsonb not null,
        primary key (contribution_id, number)
      );

      insert into search_progress values (1, '00000000-0000-0000-0000-000000000000', 0, 0);
    `);
    // A trusted extension: whoever owns the database may create it. Without it misspelled words find less (ADR 0021).
    await runner.query(`
      do $$ begin
        create extension if not exists pg_trgm;
      exception when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'pg_trgm is not there; similar contributions are found without it';
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table contact_changes, search_progress, search_words, search_texts;
      alter table contributions drop column supports;
    `);
  }
}
