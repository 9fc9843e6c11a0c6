import type { PrintRun } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { printRunNotFound } from './print.errors.js';
import { type RunRow, runOf } from './print-run.store.js';

const rows = `
  select r.*,
    (select serial from print_run_sheets where run_id = r.id and number = 1) as first_serial,
    (select serial from print_run_sheets where run_id = r.id and number = r.copies) as last_serial
  from print_runs r`;

/** Print runs as the clerk sees them. */
@Injectable()
export class PrintRuns {
  constructor(private readonly dataSource: DataSource) {}

  async get(id: string): Promise<PrintRun> {
    const [row] = await this.dataSource.query<RunRow[]>(`${rows} where r.id = $1`, [id]);
    return row ? runOf(row) : printRunNotFound();
  }

  /** Newest first. */
  async list(limit: number, cursor?: string): Promise<{ items: PrintRun[]; next?: string }> {
    // Ids are in order of time; a cursor that is none starts from the beginning.
    const after = cursor && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    const found = await this.dataSource.query<RunRow[]>(
      `${rows} where r.id < $1 order by r.id desc limit $2`,
      [after, limit + 1],
    );
    const items = found.slice(0, limit).map(runOf);
    return { items, ...(found.length > limit ? { next: items.at(-1)!.id } : {}) };
  }
}
