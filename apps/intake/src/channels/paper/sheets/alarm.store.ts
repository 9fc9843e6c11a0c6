import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { returned } from '../returned.js';
import type { NewAlarm, Settling } from './new-alarm.js';

/** The rows of alarms, and which pages they stand for. */
@Injectable()
export class AlarmStore {
  /** An alarm about a page of a file stands for that page from now on. */
  async add(tx: Tx, alarm: NewAlarm): Promise<string> {
    const id = newId();
    const scanned = alarm.fileId !== undefined && alarm.page !== undefined;
    await tx.query(
      `insert into paper_alarms (id, batch_id, kind, file, file_id, page, form_id, form_page, detail, image_key, reading, earlier_batch_id, pages)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        alarm.batchId,
        alarm.kind,
        alarm.file,
        alarm.fileId ?? null,
        alarm.page ?? null,
        alarm.formId ?? null,
        alarm.formPage ?? null,
        alarm.detail,
        alarm.imageKey ?? null,
        alarm.reading ? JSON.stringify(alarm.reading) : null,
        alarm.earlierBatchId ?? null,
        scanned ? 1 : 0,
      ],
    );
    if (scanned) await this.standFor(tx, id, alarm.fileId!, alarm.page!);
    return id;
  }

  /** One alarm per file, which stands for all its pages that nobody has read. */
  async addForUnread(
    tx: Tx,
    batchId: string,
    kind: 'not-read' | 'bad-file',
    detail: string,
    files: readonly { id: string; name: string }[],
  ): Promise<void> {
    const ids = files.map(() => newId());
    await tx.query(
      `insert into paper_alarms (id, batch_id, kind, file, file_id, detail)
       select a.id, $1, $2, a.file, a.file_id, $3 from unnest($4::uuid[], $5::text[], $6::uuid[]) as a(id, file, file_id)`,
      [batchId, kind, detail, ids, files.map(({ name }) => name), files.map(({ id }) => id)],
    );
    await tx.query(
      `update paper_pages p set alarm_id = a.id from paper_alarms a
       where a.id = any($1::uuid[]) and p.file_id = a.file_id and p.state = 'waiting' and p.alarm_id is null`,
      [ids],
    );
    await tx.query(
      `update paper_alarms a set pages = (select count(*) from paper_pages p where p.alarm_id = a.id) where a.id = any($1::uuid[])`,
      [ids],
    );
  }

  /** The page is where the alarm is, and nowhere else. */
  async standFor(tx: Tx, alarmId: string, fileId: string, page: number): Promise<void> {
    await tx.query(`update paper_pages set alarm_id = $1 where file_id = $2 and page = $3`, [
      alarmId,
      fileId,
      page,
    ]);
  }

  /** The pages it stood for go elsewhere. */
  async letGo(tx: Tx, alarmIds: readonly string[]): Promise<void> {
    await tx.query(`update paper_pages set alarm_id = null where alarm_id = any($1::uuid[])`, [alarmIds]);
  }

  async settle(tx: Tx, ids: readonly string[], { way, reason, formId, at, by }: Settling): Promise<void> {
    await tx.query(
      `update paper_alarms set settled_way = $2, settled_reason = $3, settled_form_id = $4, settled_at = $5, settled_by = $6, settled_by_id = $7
       where id = any($1::uuid[]) and settled_at is null`,
      [ids, way, reason ?? null, formId ?? null, at, by.name ?? by.id, by.id],
    );
  }

  /** A page that was missing came, with a file of the batch of whoever brought it. */
  async pageCame(tx: Tx, formId: string, page: number, fileId: string, at: Date): Promise<void> {
    await tx.query(
      `update paper_alarms a set settled_way = 'found', settled_at = $4, settled_form_id = $1, settled_by = b.created_by, settled_by_id = ''
       from paper_files f join paper_batches b on b.id = f.batch_id
       where f.id = $3 and a.form_id = $1 and a.page = $2 and a.kind = 'missing-page' and a.settled_at is null`,
      [formId, page, fileId, at],
    );
  }

  /** A form that is put away misses nothing any more. */
  async formDiscarded(tx: Tx, formId: string, settling: Omit<Settling, 'way' | 'formId'>): Promise<void> {
    const rows = returned<{ id: string }>(
      await tx.query(
        `select id from paper_alarms where form_id = $1 and kind = 'missing-page' and settled_at is null`,
        [formId],
      ),
    );
    if (rows.length > 0)
      await this.settle(
        tx,
        rows.map(({ id }) => id),
        { ...settling, way: 'discard' },
      );
  }

  async compared(tx: Tx, id: string, likeness: 'same' | 'other'): Promise<void> {
    await tx.query(`update paper_alarms set likeness = $2 where id = $1`, [id, likeness]);
  }
}
