import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alarms that persons settle, photocopies of one sheet, and the sign-off of a batch (ADR 0026). */
export class SettlePaperAlarms1763850500000 implements MigrationInterface {
  readonly name = 'SettlePaperAlarms1763850500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_batches
        add column source text not null default 'desk',
        /* A batch that is sent twice is one batch. */
        add column key uuid unique,
        add column signed_off_at timestamptz,
        add column signed_off_by text,
        add column signed_off_by_id text,
        add column sign_off_note text,
        /* The balance as it was when a person answered for it. */
        add column sign_off_balance jsonb;

      alter table paper_alarms
        add column pages integer not null default 0,
        /* Which page of the form it is about; \`page\` is that of the file, but for a missing page. */
        add column form_page integer,
        /* What was read on a page that has its place taken; of a page that was replaced, what had been read on it. */
        add column reading jsonb,
        add column likeness text,
        add column earlier_batch_id uuid references paper_batches,
        add column settled_at timestamptz,
        add column settled_by text,
        add column settled_by_id text,
        add column settled_way text,
        add column settled_reason text,
        add column settled_form_id uuid references paper_forms;
      update paper_alarms set pages = 1 where file_id is not null and page is not null;
      update paper_alarms set form_page = page where kind = 'missing-page';
      create index paper_alarms_open on paper_alarms (id) where settled_at is null;
      create index paper_alarms_settled_form on paper_alarms (settled_form_id);
      create index paper_alarms_file on paper_alarms (file_id);

      alter table paper_files add column rescan_of uuid references paper_alarms;

      /* Where a page is that is in no form. */
      alter table paper_pages add column alarm_id uuid references paper_alarms;
      update paper_pages p set alarm_id = a.id from paper_alarms a
        where a.file_id = p.file_id and (a.page = p.page or (a.page is null and p.state = 'waiting'))
          and a.kind not in ('missing-page', 'repeated-file');
      update paper_alarms a set pages = (select count(*) from paper_pages p where p.alarm_id = a.id)
        where a.kind = 'bad-file' and a.page is null;
      create index paper_pages_alarm on paper_pages (alarm_id) where alarm_id is not null;

      /* A photocopy that somebody else filled in has the serial of the first with /2, /3 and so on behind it. */
      alter table paper_forms
        add column printed_serial text generated always as (split_part(serial, '/', 1)) stored,
        add column copy integer not null default 1;
      create index paper_forms_printed_serial on paper_forms (printed_serial, copy);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_forms drop column printed_serial, drop column copy;
      alter table paper_pages drop column alarm_id;
      alter table paper_files drop column rescan_of;
      alter table paper_alarms drop column pages, drop column form_page, drop column reading, drop column likeness,
        drop column earlier_batch_id, drop column settled_at, drop column settled_by, drop column settled_by_id,
        drop column settled_way, drop column settled_reason, drop column settled_form_id;
      alter table paper_batches drop column source, drop column key, drop column signed_off_at,
        drop column signed_off_by, drop column signed_off_by_id, drop column sign_off_note, drop column sign_off_balance;
    `);
  }
}
