import { paperBatchCompletedV1 } from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AlarmStore } from '../sheets/alarm.store.js';
import { formatSerial } from '@gemeinsam/paper/form/form-identity';
import { FormChecks } from '../fields/form-checks.service.js';
import { type EndOfReading, isBeingRead, paperFileStates } from './paper-batch.states.js';
import { PaperBatchStore } from './paper-batch.store.js';
import { PaperFileEntity } from './paper-file.entity.js';

const missingRow = z.object({
  form_id: z.string(),
  serial: z.string(),
  page: z.number(),
  pages: z.number(),
  file: z.string(),
});
const countsRow = z.object({ pages: z.number(), forms: z.number(), alarms: z.number() });

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
    if (!batch || !isBeingRead(batch.state)) return;
    const files = await tx.find(PaperFileEntity, { select: { state: true }, where: { batchId } });
    const states = new Set(files.map((file) => file.state));
    if ([...states].some((state) => paperFileStates.can(state, 'complete'))) return;
    await this.end(
      tx,
      batchId,
      states.has('read') ? 'complete' : states.has('cancelled') ? 'cancel' : 'fail',
    );
  }

  /** No page comes in any more by itself. */
  async end(tx: Tx, batchId: string, step: EndOfReading): Promise<void> {
    const completedAt = this.clock.now();
    await this.store.end(tx, batchId, step, completedAt);
    await this.alarmMissing(tx, batchId);
    for (const formId of await this.waitingForms(tx, batchId)) await this.checks.refresh(tx, formId);
    if (step === 'cancel') return;
    const counts = await queryRow(
      tx,
      countsRow,
      `select (select coalesce(sum(pages), 0)::int from paper_files where batch_id = $1) as pages,
              (select count(*)::int from paper_forms where batch_id = $1) as forms,
              (select count(*)::int from paper_alarms where batch_id = $1) as alarms`,
      [batchId],
    );
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
    const rows = await queryRows(
      tx,
      z.object({ id: z.string() }),
      `select o.id from paper_forms o where o.state = 'to-verify'
         and (o.checked_at is null or exists (select 1 from paper_alarms a where a.form_id = o.id and a.kind = 'missing-page'))
         and (o.batch_id = $1 or o.id in (
           select p.form_id from paper_form_pages p join paper_files f on f.id = p.file_id where f.batch_id = $1)) order by o.id`,
      [batchId],
    );
    return rows.map(({ id }) => id);
  }

  /** A page with nothing to fill in is not missed. */
  private async missingPages(tx: Tx, batchId: string): Promise<z.output<typeof missingRow>[]> {
    return queryRows(
      tx,
      missingRow,
      `select f.id as form_id, f.serial, n.page, (select max(m) from unnest(f.needed_pages) m) as pages,
              coalesce((select min(x.name) from paper_form_pages p join paper_files x on x.id = p.file_id where p.form_id = f.id), '') as file
       from paper_forms f cross join lateral unnest(f.needed_pages) as n(page)
       where f.batch_id = $1 and f.state = 'to-verify'
         and not exists (select 1 from paper_form_pages p where p.form_id = f.id and p.page = n.page)
         and not exists (select 1 from paper_alarms a where a.form_id = f.id and a.page = n.page and a.kind = 'missing-page')
       order by f.id, n.page`,
      [batchId],
    );
  }
}
