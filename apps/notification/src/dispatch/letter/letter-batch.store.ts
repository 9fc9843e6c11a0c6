import type { LetterBatch, LetterBatchState } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Message } from '../../messages/message.js';
import { messageColumns, messageOf, type MessageRow } from '../../messages/message.store.js';
import { rowsOf } from '../../rows.js';

interface BatchRow {
  id: string;
  number: number;
  state: LetterBatchState;
  letters: number;
  pages: number;
  created_at: Date;
  blob_key: string;
}
const batchColumns = 'id, number, state, letters, pages, created_at, blob_key';
const batchOf = (row: BatchRow): LetterBatch => ({
  id: row.id,
  number: row.number,
  state: row.state,
  letters: row.letters,
  pages: row.pages,
  createdAt: row.created_at.toISOString(),
  blobKey: row.blob_key,
});
/** Longer than a batch takes; then another replica may take the letters back. */
const leaseSeconds = 180;
const waitingLetters = `state = 'waiting' and way = 'letter'`;

/** Letter batches and the letters in them. A batch being made is invisible until its PDF lies in the blob store. */
@Injectable()
export class LetterBatchStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Puts waiting letters into a new batch that only the caller makes; each letter is in one batch at a time. */
  async begin(tx: Tx, id: string, blobKey: string, most: number): Promise<Message[]> {
    const rows = await rowsOf<{ id: string }>(
      tx,
      `select id from messages where ${waitingLetters} order by created_at, id limit $1 for update skip locked`,
      [most],
    );
    if (rows.length === 0) return [];
    await tx.query(
      `insert into letter_batches (id, state, blob_key, lease_until) values ($1, 'making', $2, now() + make_interval(secs => $3))`,
      [id, blobKey, leaseSeconds],
    );
    const claimed = await rowsOf<MessageRow>(
      tx,
      `update messages set state = 'in-letter-batch', letter_batch_id = $2 where id = any($1) returning ${messageColumns}`,
      [rows.map((row) => row.id), id],
    );
    return claimed
      .map(messageOf)
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** Locks the batch while it is in this state. */
  async lock(tx: Tx, id: string): Promise<(LetterBatch & { making: boolean }) | undefined> {
    const [row] = await rowsOf<BatchRow>(
      tx,
      `select ${batchColumns} from letter_batches where id = $1 for update`,
      [id],
    );
    return row && { ...batchOf(row), making: (row.state as string) === 'making' };
  }

  /** Letters that are still in the batch: not erased, not given back. */
  async lettersIn(tx: Tx, id: string): Promise<Message[]> {
    const rows = await rowsOf<MessageRow>(
      tx,
      `select ${messageColumns} from messages where letter_batch_id = $1 and state in ('in-letter-batch', 'delivered') order by created_at, id for update`,
      [id],
    );
    return rows.map(messageOf);
  }

  async made(tx: Tx, id: string, letters: number, pages: number): Promise<void> {
    await tx.query(
      `update letter_batches set state = case state when 'making' then 'made' else state end, content = 'ready', letters = $2, pages = $3, lease_until = null where id = $1`,
      [id, letters, pages],
    );
  }

  /** Gives the letters of a batch that was not finished back to those that wait. */
  async abandon(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update messages set state = 'waiting', letter_batch_id = null where letter_batch_id = $1 and state = 'in-letter-batch'`,
      [id],
    );
    await tx.query(`update messages set letter_batch_id = null where letter_batch_id = $1`, [id]);
    await tx.query(`delete from letter_batches where id = $1 and state = 'making'`, [id]);
  }

  async mark(tx: Tx, id: string, state: 'printed' | 'sent', at: Date): Promise<void> {
    await tx.query(
      `update letter_batches set state = $2, sent_at = case when $2 = 'sent' then $3::timestamptz else sent_at end where id = $1`,
      [id, state, at],
    );
  }

  /** Batches whose maker died. */
  async abandoned(): Promise<{ id: string; blobKey: string }[]> {
    return rowsOf(
      this.dataSource,
      `select id, blob_key as "blobKey" from letter_batches where state = 'making' and lease_until < now() limit 20`,
    );
  }

  /** The PDFs that hold a letter to this contribution hold somebody who must not stand there. */
  async markStale(tx: Tx, contributionId: string): Promise<void> {
    await tx.query(
      `update letter_batches set content = 'stale' where content = 'ready'
         and id in (select letter_batch_id from messages where contribution_id = $1)`,
      [contributionId],
    );
  }

  /** Batches whose PDF holds somebody who was erased since. */
  async stale(): Promise<string[]> {
    const rows = await rowsOf<{ id: string }>(
      this.dataSource,
      `select id from letter_batches where content = 'stale' limit 20`,
    );
    return rows.map((row) => row.id);
  }

  /** Sent batches whose PDF has served its time. */
  async outlived(days: number): Promise<{ id: string; blobKey: string }[]> {
    return rowsOf(
      this.dataSource,
      `select id, blob_key as "blobKey" from letter_batches where state = 'sent' and content = 'ready' and sent_at < now() - make_interval(days => $1) limit 20`,
      [days],
    );
  }

  async contentRemoved(tx: Tx, id: string): Promise<void> {
    await tx.query(`update letter_batches set content = 'removed' where id = $1`, [id]);
  }

  async list(): Promise<{ batches: LetterBatch[]; waiting: number }> {
    const rows = await rowsOf<BatchRow>(
      this.dataSource,
      `select ${batchColumns} from letter_batches where state <> 'making' order by number desc limit 200`,
    );
    const [count] = await rowsOf<{ waiting: number }>(
      this.dataSource,
      `select count(*)::int as waiting from messages where ${waitingLetters}`,
    );
    return { batches: rows.map(batchOf), waiting: count?.waiting ?? 0 };
  }

  /** The letter to this contribution that went out last, locked. */
  async lastSent(tx: Tx, contributionId: string): Promise<Message | undefined> {
    const [row] = await rowsOf<MessageRow>(
      tx,
      `select ${messageColumns} from messages where contribution_id = $1 and letter_batch_id is not null and state in ('in-letter-batch', 'delivered')
       order by settled_at desc nulls first, id desc limit 1 for update`,
      [contributionId],
    );
    return row && messageOf(row);
  }
}
