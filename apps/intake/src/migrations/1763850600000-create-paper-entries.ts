import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which fields of a form wait for a person, and what persons entered (ADR 0027). Entries are only ever added; erasing a
 * contributor takes their values.
 */
export class CreatePaperEntries1763850600000 implements MigrationInterface {
  readonly name = 'CreatePaperEntries1763850600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_checks (
        id uuid primary key,
        form_id uuid not null references paper_forms,
        batch_id uuid not null references paper_batches,
        field text not null,
        round text not null,
        reason text not null,
        /* Of the picture, in square millimetres. */
        area integer not null,
        state text not null,
        held_by text,
        held_until timestamptz,
        /* Who entered this field before; they get it again only when nothing else is left. */
        entered_by text[] not null default '{}',
        skipped_by text[] not null default '{}',
        /* The crops that are shown, and how many; another scan of the page is another check. */
        picture text not null,
        crops integer not null,
        /* Of a sample right or wrong, of a second entry same or differed; it outlives the values. */
        outcome text,
        created_at timestamptz not null,
        unique (form_id, field, round)
      );
      create index paper_checks_open on paper_checks (batch_id, form_id, area desc, id) where state = 'open';
      create index paper_checks_held on paper_checks (held_by) where state = 'open' and held_by is not null;
      create index paper_checks_outcome on paper_checks (form_id) where outcome is not null;

      create table paper_entries (
        id uuid primary key,
        form_id uuid not null references paper_forms,
        field text not null,
        round text not null,
        check_id uuid,
        value jsonb,
        unreadable boolean not null default false,
        unsure boolean not null default false,
        took_suggestion boolean not null default false,
        by_id text not null,
        by_name text not null,
        at timestamptz not null,
        /* The crops that the person saw; an entry counts for these only. Null: for any, as before there were entries. */
        picture text,
        erased boolean not null default false
      );
      create index paper_entries_form on paper_entries (form_id, id);
      create index paper_entries_by on paper_entries (by_id, id desc);

      /* Null until it was found out which fields of the form wait for a person. */
      alter table paper_forms add column checked_at timestamptz;
      alter table paper_forms add column fields_settled integer not null default 0;
      /* At which version the form could not be a contribution; those are tried again last. */
      alter table paper_forms add column refused_version integer;
      create index paper_forms_unchecked on paper_forms (id) where state = 'to-verify' and checked_at is null;

      insert into paper_entries (id, form_id, field, round, value, by_id, by_name, at)
      select gen_random_uuid(), f.id, e.key, 'correction', nullif(e.value, '""'), coalesce(f.closed_by, ''), coalesce(f.closed_by, '?'), now()
      from paper_forms f cross join lateral jsonb_each(f.entered) as e;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index paper_forms_unchecked;
      alter table paper_forms drop column fields_settled, drop column refused_version, drop column checked_at;
      drop table paper_entries, paper_checks;
    `);
  }
}
