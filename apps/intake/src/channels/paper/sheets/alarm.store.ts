import { execute, newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { NewAlarm, Settling } from './new-alarm.js';
import { PaperAlarmEntity } from './paper-alarm.entity.js';
import { paperAlarmStates } from './paper-alarm.states.js';
import { PaperPageEntity } from './paper-page.entity.js';
import { paperPageStates } from './paper-page.states.js';

/** The rows of alarms, and which pages they stand for. */
@Injectable()
export class AlarmStore {
  /** An alarm about a page of a file stands for that page from now on. */
  async add(tx: Tx, alarm: NewAlarm): Promise<string> {
    const id = newId();
    const scanned = alarm.fileId !== undefined && alarm.page !== undefined;
    await tx.insert(PaperAlarmEntity, { id, ...alarm, state: 'open', pages: scanned ? 1 : 0 });
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
    await execute(
      tx,
      `insert into paper_alarms (id, batch_id, kind, file, file_id, detail)
       select a.id, $1, $2, a.file, a.file_id, $3 from unnest($4::uuid[], $5::text[], $6::uuid[]) as a(id, file, file_id)`,
      [batchId, kind, detail, ids, files.map(({ name }) => name), files.map(({ id }) => id)],
    );
    await execute(
      tx,
      `update paper_pages p set alarm_id = a.id from paper_alarms a
       where a.id = any($1::uuid[]) and p.file_id = a.file_id and ${paperPageStates.from('take', 'p.state')} and p.alarm_id is null`,
      [ids],
    );
    await execute(
      tx,
      `update paper_alarms a set pages = (select count(*) from paper_pages p where p.alarm_id = a.id) where a.id = any($1::uuid[])`,
      [ids],
    );
  }

  /** The page is where the alarm is, and nowhere else. */
  async standFor(tx: Tx, alarmId: string, fileId: string, page: number): Promise<void> {
    await tx.update(PaperPageEntity, { fileId, page }, { alarmId });
  }

  /** The pages it stood for go elsewhere. */
  async letGo(tx: Tx, alarmIds: readonly string[]): Promise<void> {
    await tx.update(PaperPageEntity, { alarmId: In(alarmIds) }, { alarmId: null });
  }

  async settle(tx: Tx, ids: readonly string[], { way, reason, formId, at, by }: Settling): Promise<void> {
    await execute(
      tx,
      `update paper_alarms set ${paperAlarmStates.set('settle')}, settled_way = $2, settled_reason = $3, settled_form_id = $4,
         settled_at = $5, settled_by = $6, settled_by_id = $7
       where id = any($1::uuid[]) and ${paperAlarmStates.from('settle')}`,
      [ids, way, reason ?? null, formId ?? null, at, by.name ?? by.id, by.id],
    );
  }

  /** A page that was missing came, with a file of the batch of whoever brought it. */
  async pageCame(tx: Tx, formId: string, page: number, fileId: string, at: Date): Promise<void> {
    await execute(
      tx,
      `update paper_alarms a set ${paperAlarmStates.set('settle')}, settled_way = 'found', settled_at = $4, settled_form_id = $1,
         settled_by = b.created_by, settled_by_id = ''
       from paper_files f join paper_batches b on b.id = f.batch_id
       where f.id = $3 and a.form_id = $1 and a.page = $2 and a.kind = 'missing-page' and ${paperAlarmStates.from('settle', 'a.state')}`,
      [formId, page, fileId, at],
    );
  }

  /** A form that is put away misses nothing any more. */
  async formDiscarded(tx: Tx, formId: string, settling: Omit<Settling, 'way' | 'formId'>): Promise<void> {
    const missing = await tx.find(PaperAlarmEntity, {
      select: { id: true },
      where: { formId, kind: 'missing-page', state: 'open' },
    });
    if (missing.length > 0)
      await this.settle(
        tx,
        missing.map(({ id }) => id),
        { ...settling, way: 'discard' },
      );
  }

  async compared(tx: Tx, id: string, likeness: 'same' | 'other'): Promise<void> {
    await tx.update(PaperAlarmEntity, { id }, { likeness });
  }
}
