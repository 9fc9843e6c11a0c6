import type { BatchSource } from '@gemeinsam/contracts';
import { execute, newId, queryEntities, queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AlarmStore } from '../sheets/alarm.store.js';
import { PaperPageEntity } from '../sheets/paper-page.entity.js';
import { paperPageStates } from '../sheets/paper-page.states.js';
import { PaperBatchEntity } from './paper-batch.entity.js';
import { type EndOfReading, paperBatchStates, paperFileStates } from './paper-batch.states.js';
import { PaperFileEntity } from './paper-file.entity.js';

export interface NewFile {
  blobKey: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}
export type ClaimedFile = Pick<PaperFileEntity, 'id' | 'batchId' | 'name' | 'blobKey' | 'attempts'>;

/** How long a file belongs to whoever reads it; renewed while they do. */
export const leaseSeconds = 8;

const unread = paperPageStates.from('take', 'p.state');
const toRead = `${paperFileStates.from('claim')} and (lease_until is null or lease_until < now())`;

/** The rows of batches, files and pages. */
@Injectable()
export class PaperBatchStore {
  constructor(private readonly alarms: AlarmStore) {}

  /** False when a batch with this key was kept before. */
  async insertBatch(
    tx: Tx,
    batch: {
      id: string;
      name: string;
      source: BatchSource;
      key?: string | undefined;
      fingerprint?: string | undefined;
      at: Date;
      by: string;
    },
  ): Promise<boolean> {
    const inserted = await execute(
      tx,
      `insert into paper_batches (id, name, state, created_at, created_by, source, key, fingerprint)
       values ($1, $2, '${paperBatchStates.initial[0]}', $3, $4, $5, $6, $7)
       on conflict (key) do nothing`,
      [batch.id, batch.name, batch.at, batch.by, batch.source, batch.key ?? null, batch.fingerprint ?? null],
    );
    return inserted > 0;
  }

  async ofKey(tx: Tx, key: string): Promise<Pick<PaperBatchEntity, 'id' | 'fingerprint'>> {
    return tx.findOneByOrFail(PaperBatchEntity, { key });
  }

  /** Those of these blobs that no batch was read from or will be. */
  async unread(tx: Tx, keys: readonly string[]): Promise<string[]> {
    const rows = await queryRows(
      tx,
      z.object({ key: z.string() }),
      `select key from unnest($1::text[]) key where not exists (
         select 1 from paper_files where blob_key = key and problem is distinct from 'repeated-file' and not blob_removed)`,
      [keys],
    );
    return rows.map(({ key }) => key);
  }

  /** The batch, locked until the transaction ends; its alarms and forms can still be added to. */
  async lock(tx: Tx, id: string): Promise<PaperBatchEntity | undefined> {
    const batch = await tx.findOne(PaperBatchEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
    return batch ?? undefined;
  }

  /** More is to be read than was. */
  async goOn(tx: Tx, id: string): Promise<void> {
    await execute(
      tx,
      `update paper_batches set ${paperBatchStates.set('go-on')}, completed_at = null where id = $1 and ${paperBatchStates.from('go-on')}`,
      [id],
    );
  }

  async end(tx: Tx, id: string, step: EndOfReading, at: Date): Promise<void> {
    await execute(
      tx,
      `update paper_batches set ${paperBatchStates.set(step)}, completed_at = $2 where id = $1 and ${paperBatchStates.from(step)}`,
      [id, at],
    );
  }

  /** Where the next file of the batch stands. */
  async nextNumber(tx: Tx, batchId: string): Promise<number> {
    return ((await tx.maximum(PaperFileEntity, 'number', { batchId })) ?? 0) + 1;
  }

  /** Adds a file, or notes that its very content was taken in before. Returns the id of a file that is to be read. */
  async insertFile(
    tx: Tx,
    batchId: string,
    number: number,
    file: NewFile,
    rescanOf?: string,
  ): Promise<string | null> {
    await execute(tx, `select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`paper-file:${file.sha256}`]);
    const earlier = await this.earlier(tx, file.sha256);
    const id = newId();
    await tx.insert(PaperFileEntity, {
      id,
      batchId,
      number,
      ...file,
      state: earlier ? 'read' : 'waiting',
      problem: earlier ? 'repeated-file' : null,
      rescanOf: rescanOf ?? null,
    });
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
    return queryRow(
      tx,
      z.object({ id: z.string(), name: z.string() }),
      `select b.id, b.name from paper_files f join paper_batches b on b.id = f.batch_id
       where f.sha256 = $1 and f.state <> 'failed' and f.problem is null
         and not exists (select 1 from paper_alarms a where a.file_id = f.id and a.kind = 'not-read' and a.settled_way = 'discard')
       order by f.id limit 1`,
      [sha256],
    );
  }

  /** A file that was seen to be no scan before it was kept. */
  async insertRefused(
    tx: Tx,
    batchId: string,
    number: number,
    { name, problem }: { name: string; problem: string },
  ): Promise<void> {
    const id = newId();
    await tx.insert(PaperFileEntity, {
      id,
      batchId,
      number,
      name,
      blobKey: '',
      mime: '',
      size: 0,
      sha256: '',
      state: 'failed',
      problem,
    });
    await this.alarms.add(tx, { batchId, kind: 'bad-file', file: name, fileId: id, detail: problem });
  }

  /** Takes a file for reading, unless it is done or somebody else is at it. */
  async claim(tx: Tx, fileId: string, leaseId: string): Promise<ClaimedFile | null> {
    const [file] = await queryEntities(
      tx,
      PaperFileEntity,
      `update paper_files set ${paperFileStates.set('claim')}, attempts = attempts + 1, lease_id = $2, lease_until = now() + make_interval(secs => $3)
       where id = $1 and ${toRead} returning *`,
      [fileId, leaseId, leaseSeconds],
    );
    if (!file) return null;
    await execute(
      tx,
      `update paper_batches set ${paperBatchStates.set('begin')} where id = $1 and ${paperBatchStates.from('begin')}`,
      [file.batchId],
    );
    return file;
  }

  /** False when the lease was lost. */
  async renew(tx: Tx, fileId: string, leaseId: string): Promise<boolean> {
    const renewed = await execute(
      tx,
      `update paper_files set lease_until = now() + make_interval(secs => $3) where id = $1 and lease_id = $2 and state = 'reading'`,
      [fileId, leaseId, leaseSeconds],
    );
    return renewed > 0;
  }

  /** Whose lease it was stays: the next job of the file is told from the one before by it. */
  async release(tx: Tx, fileId: string, leaseId: string): Promise<void> {
    await tx.update(PaperFileEntity, { id: fileId, leaseId }, { leaseUntil: null });
  }

  /** Notes how many pages the file has and returns those that are still to be read; none when it was cancelled meanwhile. */
  async pagesToRead(tx: Tx, fileId: string, pages: number): Promise<number[]> {
    const { affected } = await tx.update(PaperFileEntity, { id: fileId, state: 'reading' }, { pages });
    if (affected === 0) return [];
    await execute(
      tx,
      `insert into paper_pages (file_id, page, state) select $1, n, '${paperPageStates.initial[0]}' from generate_series(1, $2) n on conflict do nothing`,
      [fileId, pages],
    );
    const waiting = await tx.find(PaperPageEntity, {
      where: { fileId, state: 'waiting' },
      order: { page: 'asc' },
    });
    return waiting.map(({ page }) => page);
  }

  /** True once per page, never for a cancelled one: whoever gets it decides in this transaction where the page goes. */
  async takePage(tx: Tx, fileId: string, page: number): Promise<boolean> {
    const taken = await execute(
      tx,
      `update paper_pages p set ${paperPageStates.set('take')} where file_id = $1 and page = $2 and ${unread} and alarm_id is null`,
      [fileId, page],
    );
    return taken === 1;
  }

  /** Ends the reading of a file. False when it had ended before, and when a page of it is still to be read. */
  async finish(tx: Tx, fileId: string, step: 'complete' | 'fail', problem?: string): Promise<boolean> {
    const finished = await execute(
      tx,
      `update paper_files set ${paperFileStates.set(step)}, problem = $2, lease_id = null, lease_until = null
       where id = $1 and ${paperFileStates.from(step)}
         and ($3 or not exists (select 1 from paper_pages p where p.file_id = $1 and ${unread}))`,
      [fileId, problem ?? null, step === 'fail'],
    );
    return finished > 0;
  }

  /** Stops the reading of every file that is not done. */
  async cancelFiles(tx: Tx, batchId: string): Promise<{ id: string; name: string }[]> {
    return queryRows(
      tx,
      z.object({ id: z.string(), name: z.string() }),
      `update paper_files set ${paperFileStates.set('cancel')}, lease_until = null
       where batch_id = $1 and ${paperFileStates.from('cancel')} returning id, name`,
      [batchId],
    );
  }

  /** Cancelled files that nobody has put away, with the alarms about them. */
  async cancelledFiles(tx: Tx, batchId: string): Promise<{ fileId: string; alarmId: string }[]> {
    return queryRows(
      tx,
      z.object({ fileId: z.string(), alarmId: z.string() }),
      `select f.id as "fileId", a.id as "alarmId" from paper_files f join paper_alarms a on a.file_id = f.id and a.kind = 'not-read'
       where f.batch_id = $1 and ${paperFileStates.from('resume', 'f.state')} and a.settled_at is null order by f.number`,
      [batchId],
    );
  }

  async resumeFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
    await execute(
      tx,
      `update paper_files set ${paperFileStates.set('resume')}, attempts = 0 where id = any($1::uuid[]) and ${paperFileStates.from('resume')}`,
      [fileIds],
    );
  }

  /** The file was read further than by whoever tried before. */
  async wentOn(tx: Tx, fileId: string): Promise<void> {
    await tx.update(PaperFileEntity, { id: fileId }, { attempts: 1 });
  }

  /** Files that wait for somebody, or whose reader is gone, in the order in which they came. */
  async forsaken(tx: Tx): Promise<{ id: string; leaseId: string | null }[]> {
    return queryRows(
      tx,
      z.object({ id: z.string(), leaseId: z.string().nullable() }),
      `select id, lease_id as "leaseId" from paper_files
       where ${toRead} order by batch_id, number limit 200`,
    );
  }
}
