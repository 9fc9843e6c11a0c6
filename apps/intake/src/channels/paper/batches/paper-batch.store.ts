import type { PaperAlarm } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';

export interface NewFile {
  blobKey: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}
export interface ClaimedFile {
  id: string;
  batch_id: string;
  name: string;
  blob_key: string;
  size: string;
  attempts: number;
}
export interface NewAlarm {
  batchId: string;
  kind: PaperAlarm['kind'];
  file: string;
  fileId?: string;
  page?: number;
  formId?: string;
  detail: string;
  imageKey?: string;
}

/** How long a file belongs to whoever reads it; renewed while they do. */
export const leaseSeconds = 20;

/** The rows of batches, files and pages. */
@Injectable()
export class PaperBatchStore {
  async insertBatch(tx: Tx, batch: { id: string; name: string; at: Date; by: string }): Promise<void> {
    await tx.query(
      `insert into paper_batches (id, name, state, created_at, created_by) values ($1, $2, 'waiting', $3, $4)`,
      [batch.id, batch.name, batch.at, batch.by],
    );
  }

  /** Adds a file, or notes that its very content was taken in before. Returns the id of a file that is to be read. */
  async insertFile(tx: Tx, batchId: string, number: number, file: NewFile): Promise<string | null> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`paper-file:${file.sha256}`]);
    const earlier = (await tx.query(
      `select b.name from paper_files f join paper_batches b on b.id = f.batch_id
       where f.sha256 = $1 and f.state <> 'failed' and f.problem is null order by f.id limit 1`,
      [file.sha256],
    )) as { name: string }[];
    const id = newId();
    const repeated = earlier[0];
    await tx.query(
      `insert into paper_files (id, batch_id, number, name, blob_key, mime, size, sha256, state, problem) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        batchId,
        number,
        file.name,
        file.blobKey,
        file.mime,
        file.size,
        file.sha256,
        repeated ? 'read' : 'waiting',
        repeated ? 'repeated-file' : null,
      ],
    );
    if (!repeated) return id;
    await this.alarm(tx, {
      batchId,
      kind: 'repeated-file',
      file: file.name,
      fileId: id,
      detail: repeated.name,
    });
    return null;
  }

  /** Takes a file for reading, unless it is done or somebody else is at it. */
  async claim(tx: Tx, fileId: string, leaseId: string): Promise<ClaimedFile | null> {
    const rows = returned<ClaimedFile>(
      await tx.query(
        `update paper_files set state = 'reading', attempts = attempts + 1, lease_id = $2, lease_until = now() + make_interval(secs => $3)
         where id = $1 and state in ('waiting', 'reading') and (lease_until is null or lease_until < now())
         returning id, batch_id, name, blob_key, size, attempts`,
        [fileId, leaseId, leaseSeconds],
      ),
    );
    const file = rows[0];
    if (file)
      await tx.query(`update paper_batches set state = 'reading' where id = $1 and state = 'waiting'`, [
        file.batch_id,
      ]);
    return file ?? null;
  }

  /** False when the lease was lost. */
  async renew(tx: Tx, fileId: string, leaseId: string): Promise<boolean> {
    const rows = returned(
      await tx.query(
        `update paper_files set lease_until = now() + make_interval(secs => $3) where id = $1 and lease_id = $2 and state = 'reading' returning id`,
        [fileId, leaseId, leaseSeconds],
      ),
    );
    return rows.length > 0;
  }

  async release(tx: Tx, fileId: string, leaseId: string): Promise<void> {
    await tx.query(
      `update paper_files set lease_until = null, lease_id = null where id = $1 and lease_id = $2`,
      [fileId, leaseId],
    );
  }

  /** Notes how many pages the file has and returns those that are still to be read. */
  async pagesToRead(tx: Tx, fileId: string, pages: number): Promise<number[]> {
    await tx.query(`update paper_files set pages = $2 where id = $1`, [fileId, pages]);
    await tx.query(
      `insert into paper_pages (file_id, page, state) select $1, n, 'waiting' from generate_series(1, $2) n on conflict do nothing`,
      [fileId, pages],
    );
    const rows = (await tx.query(
      `select page from paper_pages where file_id = $1 and state = 'waiting' order by page`,
      [fileId],
    )) as { page: number }[];
    return rows.map(({ page }) => page);
  }

  /** True once per page: whoever gets it decides in this transaction where the page goes. */
  async takePage(tx: Tx, fileId: string, page: number): Promise<boolean> {
    const rows = returned(
      await tx.query(
        `update paper_pages set state = 'read' where file_id = $1 and page = $2 and state = 'waiting' returning page`,
        [fileId, page],
      ),
    );
    return rows.length > 0;
  }

  /** Ends the reading of a file. False when it had ended before. */
  async finish(tx: Tx, fileId: string, state: 'read' | 'failed', problem?: string): Promise<boolean> {
    const rows = returned(
      await tx.query(
        `update paper_files set state = $2, problem = $3, lease_id = null, lease_until = null where id = $1 and state in ('waiting', 'reading') returning id`,
        [fileId, state, problem ?? null],
      ),
    );
    return rows.length > 0;
  }

  async alarm(tx: Tx, alarm: NewAlarm): Promise<void> {
    await tx.query(
      `insert into paper_alarms (id, batch_id, kind, file, file_id, page, form_id, detail, image_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        alarm.batchId,
        alarm.kind,
        alarm.file,
        alarm.fileId ?? null,
        alarm.page ?? null,
        alarm.formId ?? null,
        alarm.detail,
        alarm.imageKey ?? null,
      ],
    );
  }

  /** Files that wait for somebody, or whose reader is gone. */
  async forsaken(tx: Tx): Promise<string[]> {
    const rows = (await tx.query(
      `select id from paper_files where state in ('waiting', 'reading') and (lease_until is null or lease_until < now()) order by id limit 200`,
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }
}

/** What `update … returning` gives: the driver wraps the rows of an update together with their count. */
export function returned<Row = unknown>(result: unknown): Row[] {
  const rows =
    Array.isArray(result) && Array.isArray(result[0]) ? (result[0] as unknown[]) : (result as unknown[]);
  return rows as Row[];
}
