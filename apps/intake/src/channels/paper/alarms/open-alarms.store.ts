import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { AlarmStore } from '../sheets/alarm.store.js';
import type { AlarmReading } from '../sheets/new-alarm.js';
import type { AlarmRow } from './alarm.js';
import { alarmRows } from './alarm-rows.js';

/** An alarm as it is locked for settling it. */
export interface LockedAlarm extends AlarmRow {
  file_id: string | null;
  reading: AlarmReading | null;
}

/** Alarms that a person is at. */
@Injectable()
export class OpenAlarms {
  constructor(private readonly alarms: AlarmStore) {}

  /** The alarm, locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<LockedAlarm> {
    await tx.query(`select id from paper_alarms where id = $1 for update`, [id]);
    const [row] = (await tx.query(
      `select x.*, a.file_id, a.reading from (${alarmRows}) x join paper_alarms a on a.id = x.id where x.id = $1`,
      [id],
    )) as LockedAlarm[];
    return row!;
  }

  async reopen(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update paper_alarms set settled_way = null, settled_reason = null, settled_form_id = null, settled_at = null, settled_by = null, settled_by_id = null where id = $1`,
      [id],
    );
  }

  /** Keeps with the alarm what was put away in its stead. */
  async keepReplaced(
    tx: Tx,
    id: string,
    old: {
      fileId: string;
      filePage: number;
      imageKey: string;
      reading: Pick<AlarmReading, 'boxes' | 'fields'>;
    },
  ): Promise<void> {
    await tx.query(
      `update paper_alarms set file_id = $2, page = $3, image_key = $4, reading = reading || $5::jsonb, file = (select name from paper_files where id = $2) where id = $1`,
      [id, old.fileId, old.filePage, old.imageKey, JSON.stringify(old.reading)],
    );
    await this.alarms.standFor(tx, id, old.fileId, old.filePage);
  }
}
