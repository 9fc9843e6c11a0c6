import { queryRows, type SqlRunner } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, In } from 'typeorm';
import { z } from 'zod';
import type { Entry } from './field-state.js';
import { type FormField, fieldsOf, type KeptForm } from './kept-form.js';
import { PrintedFields } from './printed-fields.service.js';
import { Sampling } from './sampling.js';
import { FormPageEntity } from '../sheets/form-page.entity.js';
import { PaperFormEntity } from '../sheets/paper-form.entity.js';
import { PaperEntryEntity } from './paper-entry.entity.js';
import { formNotFound } from '../sheets/paper-form.errors.js';

const awaitedRow = z.object({ id: z.string(), batch_name: z.string(), awaited: z.array(z.number()) });

/** Forms as persons verify them. */
@Injectable()
export class PaperForms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly printed: PrintedFields,
    private readonly sampling: Sampling,
  ) {}

  /** The form with its pages, or a refusal. Reads through the transaction when one is given. */
  async get(id: string, on: SqlRunner = this.dataSource): Promise<KeptForm> {
    const [form] = await this.load({ id }, on);
    return form ?? formNotFound();
  }

  /** The forms that became these contributions. */
  async ofContributions(ids: readonly string[]): Promise<KeptForm[]> {
    return this.load({ contributionId: In(ids) }, this.dataSource);
  }

  fields(kept: KeptForm): FormField[] {
    return fieldsOf(kept, this.sampling);
  }

  private async load(by: FindOptionsWhere<PaperFormEntity>, on: SqlRunner): Promise<KeptForm[]> {
    const manager = on instanceof DataSource ? on.manager : on;
    const forms = await manager.findBy(PaperFormEntity, by);
    if (forms.length === 0) return [];
    const ids = forms.map(({ id }) => id);
    const formId = In(ids);
    const awaited = await this.awaited(ids, on);
    const pages = await manager.find(FormPageEntity, {
      where: { formId },
      order: { formId: 'asc', page: 'asc' },
    });
    const entries = await manager.find(PaperEntryEntity, {
      where: { formId, erased: false },
      order: { formId: 'asc', id: 'asc' },
    });
    const suggestions = await queryRows(on, suggestionRow, suggestionsOf, [ids]);
    const kept: KeptForm[] = [];
    for (const form of forms) {
      const { batch_name: batchName, awaited: pagesAwaited } = awaited.get(form.id)!;
      const of = <T extends { formId: string }>(rows: readonly T[]): T[] =>
        rows.filter((row) => row.formId === form.id);
      kept.push({
        form,
        batchName,
        ...(await this.printed.of(form)),
        awaited: new Set(pagesAwaited),
        pages: of(pages),
        entries: of(entries).map(entryOf),
        suggestions: new Map(
          of(suggestions).map(({ field, text, confidence }) => [field, { text, confidence }]),
        ),
      });
    }
    return kept;
  }

  /** A page that is not there may still come: it is missed and nobody has settled that, or the batch goes on. */
  private async awaited(
    formIds: readonly string[],
    on: SqlRunner,
  ): Promise<Map<string, z.output<typeof awaitedRow>>> {
    const rows = await queryRows(
      on,
      awaitedRow,
      `select f.id, b.name as batch_name, array(
         select n.page from unnest(f.needed_pages) as n(page)
         where not exists (select 1 from paper_form_pages p where p.form_id = f.id and p.page = n.page)
           and coalesce((select bool_or(m.settled_at is null) from paper_alarms m
                         where m.form_id = f.id and m.kind = 'missing-page' and m.form_page = n.page),
                        b.state in ('waiting', 'reading', 'cancelled'))) as awaited
       from paper_forms f join paper_batches b on b.id = f.batch_id where f.id = any($1)`,
      [formIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const suggestionRow = z.object({
  formId: z.string(),
  field: z.string(),
  text: z.string(),
  confidence: z.number(),
});
const suggestionsOf = `select form_id as "formId", field, text, confidence from paper_suggestions where form_id = any($1)`;

const entryOf = ({ byName, value, ...entry }: PaperEntryEntity): Entry => ({
  ...entry,
  value: value ?? undefined,
  by: byName,
});
