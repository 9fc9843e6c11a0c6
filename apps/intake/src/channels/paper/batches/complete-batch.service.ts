import { paperBatchCompletedV1 } from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { formatSerial } from '../form/form-identity.js';
import { PaperBatchStore } from './paper-batch.store.js';

interface Missing {
  form_id: string;
  serial: string;
  page: number;
  pages: number;
  file: string;
}

/** Ends a batch when its last file is done: what is missing is alarmed, and the event says so, once. */
@Injectable()
export class CompleteBatch {
  constructor(
    private readonly store: PaperBatchStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Does nothing while a file of the batch is still to be read. */
  async ifDone(tx: Tx, batchId: string): Promise<void> {
    const [batch] = (await tx.query(`select state from paper_batches where id = $1 for update`, [
      batchId,
    ])) as { state: string }[];
    if (!batch || batch.state === 'read' || batch.state === 'failed') return;
    const files = (await tx.query(
      `select state, count(*)::int as count from paper_files where batch_id = $1 group by state`,
      [batchId],
    )) as { state: string; count: number }[];
    if (files.some(({ state }) => state === 'waiting' || state === 'reading')) return;
    for (const missing of await this.missingPages(tx, batchId)) {
      const { form_id: formId, serial, page, pages, file } = missing;
      await this.store.alarm(tx, {
        batchId,
        kind: 'missing-page',
        file,
        page,
        formId,
        detail: `${formatSerial(serial)}: ${page}/${pages}`,
      });
    }
    const completedAt = this.clock.now();
    const state = files.every((file) => file.state === 'failed') ? 'failed' : 'read';
    await tx.query(`update paper_batches set state = $2, completed_at = $3 where id = $1`, [
      batchId,
      state,
      completedAt,
    ]);
    const [counts] = (await tx.query(
      `select (select coalesce(sum(pages), 0)::int from paper_files where batch_id = $1) as pages,
              (select count(*)::int from paper_forms where batch_id = $1) as forms,
              (select count(*)::int from paper_alarms where batch_id = $1) as alarms`,
      [batchId],
    )) as { pages: number; forms: number; alarms: number }[];
    await this.outbox.add(tx, paperBatchCompletedV1, {
      batchId,
      ...counts!,
      completedAt: completedAt.toISOString(),
    });
  }

  /** Of forms that came with this batch; a page with nothing to fill in is not missed. */
  private async missingPages(tx: Tx, batchId: string): Promise<Missing[]> {
    return (await tx.query(
      `select f.id as form_id, f.serial, n.page, cardinality(f.needed_pages) as pages,
              coalesce((select min(x.name) from paper_form_pages p join paper_files x on x.id = p.file_id where p.form_id = f.id), '') as file
       from paper_forms f cross join lateral unnest(f.needed_pages) as n(page)
       where f.batch_id = $1 and f.state = 'to-verify'
         and not exists (select 1 from paper_form_pages p where p.form_id = f.id and p.page = n.page)
         and not exists (select 1 from paper_alarms a where a.form_id = f.id and a.page = n.page and a.kind = 'missing-page')
       order by f.id, n.page`,
      [batchId],
    )) as Missing[];
  }
}
