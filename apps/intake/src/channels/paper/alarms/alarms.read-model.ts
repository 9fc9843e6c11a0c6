import type { PaperAlarm } from '@gemeinsam/contracts';
import { queryRow, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { alarmOf } from './alarm.js';
import { alarmRow, alarmRows } from './alarm-rows.js';
import { alarmNotFound } from './alarm.errors.js';

const uuid = /^[0-9a-f-]{36}$/;
const first = '00000000-0000-0000-0000-000000000000';

/** Alarms as the clerk sees them. */
@Injectable()
export class Alarms {
  constructor(private readonly dataSource: DataSource) {}

  async get(id: string): Promise<PaperAlarm> {
    const row = await queryRow(this.dataSource, alarmRow, `${alarmRows} where a.id = $1`, [id]);
    return row ? alarmOf(row) : alarmNotFound();
  }

  /** Oldest first. */
  async list(asked: {
    batchId?: string | undefined;
    state: 'open' | 'settled';
    limit: number;
    cursor?: string | undefined;
  }): Promise<{ items: PaperAlarm[]; open: number; next?: string }> {
    // Ids are in order of time; a cursor that is none starts from the beginning.
    const after = asked.cursor && uuid.test(asked.cursor) ? asked.cursor : first;
    const batch = asked.batchId ?? null;
    const ofBatch = asked.batchId ? 'and a.batch_id = $1' : 'and $1::uuid is null';
    const state = asked.state === 'open' ? 'a.settled_at is null' : 'a.settled_at is not null';
    const [rows, count] = await Promise.all([
      queryRows(
        this.dataSource,
        alarmRow,
        `${alarmRows} where a.id > $2 and ${state} ${ofBatch} order by a.id limit $3`,
        [batch, after, asked.limit + 1],
      ),
      queryRow(
        this.dataSource,
        z.object({ open: z.number() }),
        `select count(*)::int as open from paper_alarms a where a.settled_at is null ${ofBatch}`,
        [batch],
      ),
    ]);
    const items = rows.slice(0, asked.limit).map(alarmOf);
    const open = count!.open;
    return rows.length > asked.limit ? { items, open, next: items.at(-1)!.id } : { items, open };
  }

  /** All of one batch, oldest first. */
  async ofBatch(batchId: string): Promise<PaperAlarm[]> {
    const rows = await queryRows(
      this.dataSource,
      alarmRow,
      `${alarmRows} where a.batch_id = $1 order by a.id limit 2000`,
      [batchId],
    );
    return rows.map(alarmOf);
  }
}
