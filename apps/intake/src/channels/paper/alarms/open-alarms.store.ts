import { execute, queryRow, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { AlarmStore } from '../sheets/alarm.store.js';
import type { AlarmReading } from '../sheets/new-alarm.js';
import { PaperAlarmEntity } from '../sheets/paper-alarm.entity.js';
import { paperAlarmStates } from '../sheets/paper-alarm.states.js';
import type { AlarmRow } from './alarm.js';
import { alarmRow, alarmRows } from './alarm-rows.js';

/** An alarm as it is locked for settling it. */
export interface LockedAlarm extends AlarmRow {
  file_id: string | null;
  reading: AlarmReading | null;
}

/** Alarms that a person is at. */
@Injectable()
export class OpenAlarms {
  constructor(private readonly alarms: AlarmStore) {}

  /** The alarm, locked until the transaction ends; what its ways depend on is of now. */
  async lock(tx: Tx, id: string): Promise<LockedAlarm> {
    const { fileId, reading } = await tx.findOneOrFail(PaperAlarmEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    const row = await queryRow(tx, alarmRow, `${alarmRows} where a.id = $1`, [id]);
    return { ...row!, file_id: fileId, reading };
  }

  async reopen(tx: Tx, id: string): Promise<void> {
    await execute(
      tx,
      `update paper_alarms set ${paperAlarmStates.set('reopen')}, settled_way = null, settled_reason = null, settled_form_id = null,
         settled_at = null, settled_by = null, settled_by_id = null
       where id = $1 and ${paperAlarmStates.from('reopen')}`,
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
    await execute(
      tx,
      `update paper_alarms set file_id = $2, page = $3, image_key = $4, reading = reading || $5::jsonb, file = (select name from paper_files where id = $2) where id = $1`,
      [id, old.fileId, old.filePage, old.imageKey, JSON.stringify(old.reading)],
    );
    await this.alarms.standFor(tx, id, old.fileId, old.filePage);
  }
}
