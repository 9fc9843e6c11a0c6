import { type PrintRun, printRunSchema } from '@gemeinsam/contracts';
import { queryRow, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { printRunNotFound } from './print.errors.js';

const runRow = printRunSchema.extend({
  createdAt: z.date(),
  expiresAt: z.date(),
  blobKey: z.string().nullable(),
});
const runs = `
  select r.id, r.process, r.form_version as "formVersion", r.language, r.size, r.edition, r.copies, r.printed, r.state,
    r.created_at as "createdAt", r.created_by as "createdBy", r.expires_at as "expiresAt", r.blob_key as "blobKey",
    (select serial from print_run_sheets where run_id = r.id and number = 1) as "firstSerial",
    (select serial from print_run_sheets where run_id = r.id and number = r.copies) as "lastSerial"
  from print_runs r`;

/** Print runs as the clerk sees them. */
@Injectable()
export class PrintRuns {
  constructor(private readonly dataSource: DataSource) {}

  async get(id: string): Promise<PrintRun> {
    const row = await queryRow(this.dataSource, runRow, `${runs} where r.id = $1`, [id]);
    return row ? runOf(row) : printRunNotFound();
  }

  /** Newest first. */
  async list(limit: number, cursor?: string): Promise<{ items: PrintRun[]; next?: string }> {
    // Ids are in order of time; a cursor that is none starts from the beginning.
    const after = cursor && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    const found = await queryRows(
      this.dataSource,
      runRow,
      `${runs} where r.id < $1 order by r.id desc limit $2`,
      [after, limit + 1],
    );
    const items = found.slice(0, limit).map(runOf);
    return { items, ...(found.length > limit ? { next: items.at(-1)!.id } : {}) };
  }
}

const runOf = ({ blobKey, createdAt, expiresAt, ...run }: z.output<typeof runRow>): PrintRun => ({
  ...run,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  ...(blobKey === null ? {} : { blobKey }),
});
