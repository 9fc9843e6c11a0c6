import { type BatchState, paperBatchCompletedV1 } from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { AlarmStore } from '../sheets/alarm.store.js';
import { formatSerial } from '@gemeinsam/paper/form/form-identity';
import { FormChecks } from '../fields/form-checks.service.js';
import { PaperBatchStore } from './paper-batch.store.js';

interface Missing {
  form_id: string;
  serial: string;
  page: number;
  pages: number;
  file: string;
}

/** Ends the reading of a batch: what is missing is alarmed, fields wait for persons, and an event says so. */
@Injectable()
export class CompleteBatch {
  constructor(
    private readonly store: PaperBatchStore,
    private readonly alarms: AlarmStore,
    private readonly checks: FormChecks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Does nothing while a file of the batch is still to be read, and when the batch was complete before. */
  async ifDone(tx: Tx, batchId: string): Promise<void> {
    const batch = await this.store.lock(tx, batchId);
    if (!batch || (batch.state !== 'waiting' && batch.state !== 'reading')) return;
    const files = (await tx.query(
      `select state, count(*)::int as count from paper_files where batch_id = $1 group by state`,
      [batchId],
    )) as { state: BatchState; count: number }[];
    const states = new Set(files.map(({ state }) => state));
    if (states.has('waiting') || states.has('reading')) return;
    await this.end(
      tx,
      batchId,
      states.has('read') ? 'read' : states.has('cancelled') ? 'cancelled' : 'failed',
    );
  }

  /** No page comes in any more by itself. */
  async end(tx: Tx, batchId: string, state: 'read' | 'failed' | 'cancelled'): Promise<void> {
    const completedAt = this.clock.now();
    await tx.query(`update paper_batches set state = $2, completed_at = $3 where id = $1`, [
      batchId,
      state,
      completedAt,
    ]);
    await this.alarmMissing(tx, batchId);
    for (const formId of await this.waitingForms(tx, batchId)) await this.checks.refresh(tx, formId);
    if (state === 'cancelled') return;
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

  /** Makes the alarms about pages that did not come, of forms that came with this batch. Safe to repeat. */
  async alarmMissing(tx: Tx, batchId: string): Promise<void> {
    for (const missing of await this.missingPages(tx, batchId)) {
      const { form_id: formId, serial, page, pages, file } = missing;
      await this.alarms.add(tx, {
        batchId,
        kind: 'missing-page',
        file,
        page,
        formId,
        formPage: page,
        detail: `${formatSerial(serial)}: ${page}/${pages}`,
      });
    }
  }

  /** Forms that were not complete when their last page came; the others have been looked at then. */
  private async waitingForms(tx: Tx, batchId: string): Promise<string[]> {
    // In one order everywhere, so that two batches with pages of the same forms do not wait for each other.
    const rows = (await tx.query(
      `select o.id from paper_forms o where o.state = 'to-verify'
         and (o.checked_at is null or exists (select 1 from paper_alarms a where a.form_id = o.id and a.kind = 'missing-page'))
         and (o.batch_id = $1 or o.id in (
           select p.form_id from paper_form_pages p join paper_files f on f.id = p.file_id where f.batch_id = $1)) order by o.id`,
      [batchId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** A page with nothing to fill in is not missed. */
  private async missingPages(tx: Tx, batchId: string): Promise<Missing[]> {
    return (await tx.query(
      `select f.id as form_id, f.serial, n.page, (select max(m) from unnest(f.needed_pages) m) as pages,
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
