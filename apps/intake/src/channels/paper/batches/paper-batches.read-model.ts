import type { BatchState, PaperAlarm, PaperBatch, PaperFormState } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Summary = Omit<PaperBatch, 'alarms' | 'forms' | 'files'> & { formsWaiting: number; alarmCount: number };

interface BatchRow {
  id: string;
  name: string;
  state: BatchState;
  created_at: Date;
  created_by: string;
  pages_total: number;
  pages_read: number;
  forms_waiting: number;
  alarm_count: number;
}

const summary = `
  select b.id, b.name, b.state, b.created_at, b.created_by,
    (select coalesce(sum(pages), 0)::int from paper_files where batch_id = b.id) as pages_total,
    (select count(*)::int from paper_pages p join paper_files f on f.id = p.file_id where f.batch_id = b.id and p.state = 'read') as pages_read,
    (select count(*)::int from paper_forms where batch_id = b.id and state = 'to-verify') as forms_waiting,
    (select count(*)::int from paper_alarms where batch_id = b.id) as alarm_count
  from paper_batches b`;

const summaryOf = (row: BatchRow): Summary => ({
  id: row.id,
  name: row.name,
  state: row.state,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  pagesTotal: row.pages_total,
  pagesRead: row.pages_read,
  formsWaiting: row.forms_waiting,
  alarmCount: row.alarm_count,
});

/** Batches as the clerk sees them. */
@Injectable()
export class PaperBatches {
  constructor(private readonly dataSource: DataSource) {}

  /** The batch, or a refusal `intake.paper-batch-not-found`. */
  async get(id: string): Promise<PaperBatch> {
    const [row] = await this.dataSource.query<BatchRow[]>(`${summary} where b.id = $1`, [id]);
    if (!row) refuse('intake.paper-batch-not-found', 'not-found', 'there is no batch with this id');
    const [files, alarms, forms] = await Promise.all([this.files(id), this.alarms(id), this.forms(id)]);
    const { formsWaiting: _waiting, alarmCount: _count, ...batch } = summaryOf(row);
    return { ...batch, files, alarms, forms };
  }

  /** Newest first. */
  async list(limit: number, cursor?: string): Promise<{ items: Summary[]; next?: string }> {
    // Ids are in order of time; a cursor that is none starts from the beginning.
    const after = cursor && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    const rows = await this.dataSource.query<BatchRow[]>(
      `${summary} where b.id < $1 order by b.id desc limit $2`,
      [after, limit + 1],
    );
    const items = rows.slice(0, limit).map(summaryOf);
    return rows.length > limit ? { items, next: items.at(-1)!.id } : { items };
  }

  private async files(id: string): Promise<PaperBatch['files']> {
    const rows = await this.dataSource.query<
      { name: string; pages: number; state: BatchState; problem: string | null }[]
    >(`select name, pages, state, problem from paper_files where batch_id = $1 order by number`, [id]);
    return rows.map(({ problem, ...file }) => ({ ...file, ...(problem ? { problem } : {}) }));
  }

  private async alarms(id: string): Promise<PaperAlarm[]> {
    const rows = await this.dataSource.query<
      {
        id: string;
        kind: PaperAlarm['kind'];
        file: string;
        page: number | null;
        detail: string;
        image_key: string | null;
      }[]
    >(
      `select id, kind, file, page, detail, image_key from paper_alarms where batch_id = $1 order by id limit 2000`,
      [id],
    );
    return rows.map(({ page, image_key: imageKey, ...alarm }) => ({
      ...alarm,
      ...(page === null ? {} : { page }),
      ...(imageKey ? { imageKey } : {}),
    }));
  }

  private async forms(id: string): Promise<PaperBatch['forms']> {
    const rows = await this.dataSource.query<
      { id: string; serial: string; state: PaperFormState; reference: string | null }[]
    >(`select id, serial, state, reference from paper_forms where batch_id = $1 order by id limit 5000`, [
      id,
    ]);
    return rows.map(({ reference, ...form }) => ({ ...form, ...(reference ? { reference } : {}) }));
  }
}
