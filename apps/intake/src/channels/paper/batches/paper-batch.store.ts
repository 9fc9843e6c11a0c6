import type { BatchSource, BatchState } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { AlarmStore } from '../sheets/alarm.store.js';
import { returned } from '../returned.js';

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
export interface LockedBatch {
  id: string;
  state: BatchState;
  signed_off_at: Date | null;
}

/** How long a file belongs to whoever reads it; renewed while they do. */
export const leaseSeconds = 8;

/** The rows of batches, files and pages. */
@Injectable()
export class PaperBatchStore {
  constructor(private readonly alarms: AlarmStore) {}

  /** False when a batch with this key was kept before. */
  async insertBatch(
    tx: Tx,
    batch: { id: string; name: string; source: BatchSource; key?: string | undefined; at: Date; by: string },
  ): Promise<boolean> {
    const rows = (await tx.query(
      `insert into paper_batches (id, name, state, created_at, created_by, source, key) values ($1, $2, 'waiting', $3, $4, $5, $6)
       on conflict (key) do nothing returning id`,
      [batch.id, batch.name, batch.at, batch.by, batch.source, batch.key ?? null],
    )) as unknown[];
    return rows.length > 0;
  }

  async idOfKey(tx: Tx, key: string): Promise<string> {
    const rows = (await tx.query(`select id from paper_batches where key = $1`, [key])) as { id: string }[];
    return rows[0]!.id;
  }

  /** Those of these blobs that no batch was read from or will be. */
  async unread(tx: Tx, keys: readonly string[]): Promise<string[]> {
    const rows = (await tx.query(
      `select key from unnest($1::text[]) key where not exists (
         select 1 from paper_files where blob_key = key and problem is distinct from 'repeated-file' and not blob_removed)`,
      [keys],
    )) as { key: string }[];
    return rows.map(({ key }) => key);
  }

  /** The batch, locked until the transaction ends; its alarms and forms can still be added to. */
  async lock(tx: Tx, id: string): Promise<LockedBatch | undefined> {
    const rows = (await tx.query(
      `select id, state, signed_off_at from paper_batches where id = $1 for no key update`,
      [id],
    )) as LockedBatch[];
    return rows[0];
  }

  async setState(tx: Tx, id: string, state: BatchState): Promise<void> {
    await tx.query(`update paper_batches set state = $2, completed_at = null where id = $1`, [id, state]);
  }

  /** Where the next file of the batch stands. */
  async nextNumber(tx: Tx, batchId: string): Promise<number> {
    const rows = (await tx.query(
      `select coalesce(max(number), 0)::int + 1 as next from paper_files where batch_id = $1`,
      [batchId],
    )) as { next: number }[];
    return rows[0]!.next;
  }

  /** Adds a file, or notes that its very content was taken in before. Returns the id of a file that is to be read. */
  async insertFile(
    tx: Tx,
    batchId: string,
    number: number,
    file: NewFile,
    rescanOf?: string,
  ): Promise<string | null> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`paper-file:${file.sha256}`]);
    const earlier = await this.earlier(tx, file.sha256);
    const id = newId();
    await tx.query(
      `insert into paper_files (id, batch_id, number, name, blob_key, mime, size, sha256, state, problem, rescan_of)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        batchId,
        number,
        file.name,
        file.blobKey,
        file.mime,
        file.size,
        file.sha256,
        earlier ? 'read' : 'waiting',
        earlier ? 'repeated-file' : null,
        rescanOf ?? null,
      ],
    );
    if (!earlier) return id;
    await this.alarms.add(tx, {
      batchId,
      kind: 'repeated-file',
      file: file.name,
      fileId: id,
      detail: earlier.name,
      earlierBatchId: earlier.id,
    });
    return null;
  }

  /** The batch whose file with this content was read or is still to be read. */
  private async earlier(tx: Tx, sha256: string): Promise<{ id: string; name: string } | undefined> {
    const rows = (await tx.query(
      `select b.id, b.name from paper_files f join paper_batches b on b.id = f.batch_id
       where f.sha256 = $1 and f.state <> 'failed' and f.problem is null
         and not exists (select 1 from paper_alarms a where a.file_id = f.id and a.kind = 'not-read' and a.settled_way = 'discard')
       order by f.id limit 1`,
      [sha256],
    )) as { id: string; name: string }[];
    return rows[0];
  }

  /** A file that was seen to be no scan before it was kept. */
  async insertRefused(
    tx: Tx,
    batchId: string,
    number: number,
    { name, problem }: { name: string; problem: string },
  ): Promise<void> {
    const id = newId();
    await tx.query(
      `insert into paper_files (id, batch_id, number, name, blob_key, mime, size, sha256, state, problem)
       values ($1, $2, $3, $4, '', '', 0, '', 'failed', $5)`,
      [id, batchId, number, name, problem],
    );
    await this.alarms.add(tx, { batchId, kind: 'bad-file', file: name, fileId: id, detail: problem });
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

  /** Notes how many pages the file has and returns those that are still to be read; none when it was cancelled meanwhile. */
  async pagesToRead(tx: Tx, fileId: string, pages: number): Promise<number[]> {
    const mine = returned(
      await tx.query(`update paper_files set pages = $2 where id = $1 and state = 'reading' returning id`, [
        fileId,
        pages,
      ]),
    );
    if (mine.length === 0) return [];
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

  /** True once per page, never for a cancelled one: whoever gets it decides in this transaction where the page goes. */
  async takePage(tx: Tx, fileId: string, page: number): Promise<boolean> {
    const rows = returned(
      await tx.query(
        `update paper_pages set state = 'read' where file_id = $1 and page = $2 and state = 'waiting' and alarm_id is null returning page`,
        [fileId, page],
      ),
    );
    return rows.length > 0;
  }

  /** Ends the reading of a file. False when it had ended before, and when a page of it is still to be read. */
  async finish(tx: Tx, fileId: string, state: 'read' | 'failed', problem?: string): Promise<boolean> {
    const rows = returned(
      await tx.query(
        `update paper_files set state = $2, problem = $3, lease_id = null, lease_until = null where id = $1 and state in ('waiting', 'reading')
           and ($2 = 'failed' or not exists (select 1 from paper_pages p where p.file_id = $1 and p.state = 'waiting')) returning id`,
        [fileId, state, problem ?? null],
      ),
    );
    return rows.length > 0;
  }

  /** Stops the reading of every file that is not done. */
  async cancelFiles(tx: Tx, batchId: string): Promise<{ id: string; name: string }[]> {
    return returned<{ id: string; name: string }>(
      await tx.query(
        `update paper_files set state = 'cancelled', lease_id = null, lease_until = null
         where batch_id = $1 and state in ('waiting', 'reading') returning id, name`,
        [batchId],
      ),
    );
  }

  /** Cancelled files that nobody has put away, with the alarms about them. */
  async cancelledFiles(tx: Tx, batchId: string): Promise<{ fileId: string; alarmId: string }[]> {
    return (await tx.query(
      `select f.id as "fileId", a.id as "alarmId" from paper_files f join paper_alarms a on a.file_id = f.id and a.kind = 'not-read'
       where f.batch_id = $1 and f.state = 'cancelled' and a.settled_at is null order by f.number`,
      [batchId],
    )) as { fileId: string; alarmId: string }[];
  }

  async resumeFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
    await tx.query(`update paper_files set state = 'waiting', attempts = 0 where id = any($1::uuid[])`, [
      fileIds,
    ]);
  }

  /** The file was read further than by whoever tried before. */
  async wentOn(tx: Tx, fileId: string): Promise<void> {
    await tx.query(`update paper_files set attempts = 1 where id = $1`, [fileId]);
  }

  /** Files that wait for somebody, or whose reader is gone, in the order in which they came. */
  async forsaken(tx: Tx): Promise<{ id: string; leaseId: string | null }[]> {
    return (await tx.query(
      `select id, lease_id as "leaseId" from paper_files
       where state in ('waiting', 'reading') and (lease_until is null or lease_until < now()) order by batch_id, number limit 200`,
    )) as { id: string; leaseId: string | null }[];
  }
}
