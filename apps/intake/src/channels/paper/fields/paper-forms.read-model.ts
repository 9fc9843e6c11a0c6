import type { Answers, EntryRound, TextSuggestion } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Entry } from './field-state.js';
import { type FormField, fieldsOf, type KeptForm } from './kept-form.js';
import { PrintedFields } from './printed-fields.service.js';
import { Sampling } from './sampling.js';
import type { FormRow, KeptPage } from '../sheets/paper-form.js';
import { formNotFound } from '../sheets/paper-form.errors.js';

interface PageRow {
  form_id: string;
  page: number;
  file_id: string;
  file_page: number;
  image_key: string;
  boxes: KeptPage['boxes'];
  fields: KeptPage['fields'];
}
interface EntryRow {
  form_id: string;
  field: string;
  round: EntryRound;
  value: Answers[string] | null;
  unreadable: boolean;
  unsure: boolean;
  by_id: string;
  by_name: string;
  at: Date;
  picture: string | null;
}
type Queries = Pick<EntityManager, 'query'>;

/** Forms as persons verify them. */
@Injectable()
export class PaperForms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly printed: PrintedFields,
    private readonly sampling: Sampling,
  ) {}

  /** The form with its pages, or a refusal. Reads through the transaction when one is given. */
  async get(id: string, by: Queries = this.dataSource): Promise<KeptForm> {
    const [form] = await this.load('f.id = any($1)', [id], by);
    return form ?? formNotFound();
  }

  /** The forms that became these contributions. */
  async ofContributions(ids: readonly string[]): Promise<KeptForm[]> {
    return this.load('f.contribution_id = any($1)', ids, this.dataSource);
  }

  fields(kept: KeptForm): FormField[] {
    return fieldsOf(kept, this.sampling);
  }

  private async load(which: string, ids: readonly string[], by: Queries): Promise<KeptForm[]> {
    const forms = (await by.query(
      // A page that is not there may still come: it is missed and nobody has settled that, or the batch goes on.
      `select f.*, b.name as batch_name, array(
         select n.page from unnest(f.needed_pages) as n(page)
         where not exists (select 1 from paper_form_pages p where p.form_id = f.id and p.page = n.page)
           and coalesce((select bool_or(m.settled_at is null) from paper_alarms m
                         where m.form_id = f.id and m.kind = 'missing-page' and m.form_page = n.page),
                        b.state in ('waiting', 'reading', 'cancelled'))) as awaited
       from paper_forms f join paper_batches b on b.id = f.batch_id where ${which}`,
      [ids],
    )) as (FormRow & { awaited: number[]; batch_name: string })[];
    if (forms.length === 0) return [];
    const formIds = [forms.map((form) => form.id)];
    const pages = (await by.query(
      `select form_id, page, file_id, file_page, image_key, boxes, fields from paper_form_pages where form_id = any($1) order by form_id, page`,
      formIds,
    )) as PageRow[];
    const entries = (await by.query(
      `select form_id, field, round, value, unreadable, unsure, by_id, by_name, at, picture
       from paper_entries where form_id = any($1) and not erased order by form_id, id`,
      formIds,
    )) as EntryRow[];
    const suggestions = (await by.query(
      `select form_id, field, text, confidence from paper_suggestions where form_id = any($1)`,
      formIds,
    )) as ({ form_id: string; field: string } & TextSuggestion)[];
    const kept: KeptForm[] = [];
    for (const { awaited, batch_name: batchName, ...form } of forms) {
      const of = <T extends { form_id: string }>(rows: readonly T[]): T[] =>
        rows.filter((row) => row.form_id === form.id);
      kept.push({
        form,
        batchName,
        ...(await this.printed.of(form)),
        awaited: new Set(awaited),
        pages: of(pages).map(pageOf),
        entries: of(entries).map(entryOf),
        suggestions: new Map(
          of(suggestions).map(({ field, text, confidence }) => [field, { text, confidence }]),
        ),
      });
    }
    return kept;
  }
}

const pageOf = ({
  file_id: fileId,
  file_page: filePage,
  image_key: imageKey,
  ...row
}: PageRow): KeptPage => ({
  page: row.page,
  boxes: row.boxes,
  fields: row.fields,
  fileId,
  filePage,
  imageKey,
});

const entryOf = (row: EntryRow): Entry => ({
  field: row.field,
  round: row.round,
  value: row.value ?? undefined,
  unreadable: row.unreadable,
  unsure: row.unsure,
  byId: row.by_id,
  by: row.by_name,
  at: row.at,
  picture: row.picture,
});
