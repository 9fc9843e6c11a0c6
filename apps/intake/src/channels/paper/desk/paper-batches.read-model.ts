import {
  type BatchBalance,
  batchBalanceSchema,
  batchSources,
  batchStateSchema,
  type PaperBatch,
  type PaperBatchSummary,
  paperFormStateSchema,
} from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Alarms } from '../alarms/alarms.read-model.js';
import { balanceRow, balances } from '../sign-off/balance.js';
import { readyForm } from '../fields/paper-checks.store.js';
import { batchNotFound } from '../batches/batch.errors.js';

const batchRow = z.object({
  id: z.string(),
  name: z.string(),
  source: z.enum(batchSources),
  state: batchStateSchema,
  created_at: z.date(),
  created_by: z.string(),
  pages_read: z.number(),
  fields_open: z.number(),
  forms_ready: z.number(),
  signed_off_at: z.date().nullable(),
  signed_off_by: z.string().nullable(),
  sign_off_note: z.string().nullable(),
  sign_off_balance: batchBalanceSchema.strip().nullable(),
});
type BatchRow = z.output<typeof batchRow>;
const fileRow = z.object({
  name: z.string(),
  pages: z.number(),
  pagesRead: z.number(),
  state: batchStateSchema,
  problem: z.string().nullable(),
});
const formRow = z.object({
  id: z.string(),
  serial: z.string(),
  state: paperFormStateSchema,
  reference: z.string().nullable(),
  fieldsOpen: z.number(),
  pages: z.number(),
});

const summary = `
  select b.id, b.name, b.source, b.state, b.created_at, b.created_by,
    case when b.signed_off_at is null then 0 else (select count(*)::int from paper_pages p join paper_files f on f.id = p.file_id where f.batch_id = b.id and p.state = 'read') end as pages_read,
    (select count(*)::int from paper_checks c where c.batch_id = b.id and c.state = 'open') as fields_open,
    (select count(*)::int from paper_forms f where f.batch_id = b.id and ${readyForm}) as forms_ready,
    b.signed_off_at, b.signed_off_by, b.sign_off_note, b.sign_off_balance
  from paper_batches b`;

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Batches as the clerk sees them. */
@Injectable()
export class PaperBatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly alarms: Alarms,
  ) {}

  /** The batch, or a refusal `intake.paper-batch-not-found`. */
  async get(id: string): Promise<PaperBatch> {
    const rows = await queryRows(this.dataSource, batchRow, `${summary} where b.id = $1`, [id]);
    const [batch] = await this.summaries(rows);
    if (!batch) return batchNotFound();
    const [files, alarms, forms] = await Promise.all([
      this.files(id),
      this.alarms.ofBatch(id),
      this.forms(id),
    ]);
    return { ...batch, files, alarms, forms };
  }

  /** Newest first. */
  async list(limit: number, cursor?: string): Promise<{ items: PaperBatchSummary[]; next?: string }> {
    // Ids are in order of time; a cursor that is none starts from the beginning.
    const after = cursor && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : last;
    const rows = await queryRows(
      this.dataSource,
      batchRow,
      `${summary} where b.id < $1 order by b.id desc limit $2`,
      [after, limit + 1],
    );
    const items = await this.summaries(rows.slice(0, limit));
    return rows.length > limit ? { items, next: items.at(-1)!.id } : { items };
  }

  /** The balance of a batch that was signed off is the one that was signed; by then every page had been read or put away. */
  private async summaries(rows: readonly BatchRow[]): Promise<PaperBatchSummary[]> {
    const open = rows.filter((row) => row.sign_off_balance === null).map(({ id }) => id);
    const found = open.length === 0 ? [] : await queryRows(this.dataSource, balanceRow, balances, [open]);
    const byBatch = new Map(found.map((balance) => [balance.batchId, balance]));
    return rows.map((row) => {
      if (row.sign_off_balance) return summaryOf(row, row.sign_off_balance, row.pages_read);
      const { batchId: _batch, pagesRead, ...balance } = byBatch.get(row.id)!;
      return summaryOf(row, balance, pagesRead);
    });
  }

  private async files(id: string): Promise<PaperBatch['files']> {
    const rows = await queryRows(
      this.dataSource,
      fileRow,
      `select f.name, f.pages, f.state, f.problem, count(p.page) filter (where p.state = 'read')::int as "pagesRead"
       from paper_files f left join paper_pages p on p.file_id = f.id where f.batch_id = $1 group by f.id order by f.number`,
      [id],
    );
    return rows.map(({ problem, ...file }) => ({ ...file, ...(problem ? { problem } : {}) }));
  }

  private async forms(id: string): Promise<PaperBatch['forms']> {
    const rows = await queryRows(
      this.dataSource,
      formRow,
      `select o.id, o.serial, o.state, o.reference,
         (select count(*)::int from paper_checks c where c.form_id = o.id and c.state = 'open') as "fieldsOpen",
         (select count(*)::int from paper_form_pages p where p.form_id = o.id) as pages
       from paper_forms o where o.batch_id = $1 order by o.id limit 5000`,
      [id],
    );
    return rows.map(({ reference, ...form }) => ({ ...form, ...(reference ? { reference } : {}) }));
  }
}

const summaryOf = (row: BatchRow, balance: BatchBalance, pagesRead: number): PaperBatchSummary => ({
  id: row.id,
  name: row.name,
  source: row.source,
  state: row.state,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  pagesTotal: balance.pages,
  pagesRead,
  balance,
  fieldsOpen: row.fields_open,
  formsReady: row.forms_ready,
  ...(row.signed_off_at
    ? {
        signedOff: {
          at: row.signed_off_at.toISOString(),
          by: row.signed_off_by!,
          ...(row.sign_off_note ? { note: row.sign_off_note } : {}),
        },
      }
    : {}),
});
