import { execute, queryEntities, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { MessageEntity } from '../../messages/message.entity.js';
import type { Message } from '../../messages/message.js';
import { messageStates } from '../../messages/message.states.js';
import { LetterBatchEntity } from './letter-batch.entity.js';
import { letterBatchStates, type MarkingStep } from './letter-batch.states.js';

const idRow = z.object({ id: z.uuid() });
/** Longer than a batch takes; then another replica may take the letters back. */
const leaseSeconds = 180;
const inBatch = messageStates.from('take-out-of-batch');
const making = letterBatchStates.from('finish');
/** Of those that need care so many at a time. */
const atOnce = 20;

/** Letter batches and the letters in them. A batch being made is invisible until its PDF lies in the blob store. */
@Injectable()
export class LetterBatchStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Puts waiting letters into a new batch that only the caller makes; each letter is in one batch at a time. */
  async begin(tx: Tx, id: string, blobKey: string, most: number): Promise<Message[]> {
    const waiting = await queryRows(
      tx,
      idRow,
      `select id from messages where ${messageStates.from('put-in-batch')} and way = 'letter'
       order by created_at, id limit $1 for update skip locked`,
      [most],
    );
    if (waiting.length === 0) return [];
    await execute(
      tx,
      `insert into letter_batches (id, state, blob_key, lease_until) values ($1, 'making', $2, now() + make_interval(secs => $3))`,
      [id, blobKey, leaseSeconds],
    );
    const letters = await queryEntities(
      tx,
      MessageEntity,
      `update messages set ${messageStates.set('put-in-batch')}, letter_batch_id = $2 where id = any($1) returning *`,
      [waiting.map((row) => row.id), id],
    );
    return letters.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** The batch, locked. */
  async lock(tx: Tx, id: string): Promise<LetterBatchEntity | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await tx.getRepository(LetterBatchEntity).findOne({ where: { id }, lock })) ?? undefined;
  }

  /** Letters that are still in the batch: not erased, not given back. */
  lettersIn(tx: Tx, id: string): Promise<Message[]> {
    return queryEntities(
      tx,
      MessageEntity,
      `select * from messages where letter_batch_id = $1 and ${messageStates.from('come-back')} order by created_at, id for update`,
      [id],
    );
  }

  /** Its PDF lies there; from now on it is seen. */
  async finish(tx: Tx, id: string, letters: number, pages: number): Promise<void> {
    await execute(
      tx,
      `update letter_batches set ${letterBatchStates.set('finish')}, content = 'ready', letters = $2, pages = $3, lease_until = null
       where id = $1 and ${making}`,
      [id, letters, pages],
    );
  }

  /** The PDF was printed anew with fewer letters; what was done with the batch stays. */
  async printedAnew(tx: Tx, id: string, letters: number, pages: number): Promise<void> {
    await tx.getRepository(LetterBatchEntity).update(id, { content: 'ready', letters, pages });
  }

  /** These letters leave the batch and wait again. */
  async giveBack(tx: Tx, letterIds: readonly string[]): Promise<void> {
    await execute(
      tx,
      `update messages set ${messageStates.set('take-out-of-batch')}, letter_batch_id = null where id = any($1) and ${inBatch}`,
      [letterIds],
    );
  }

  /** Gives the letters of a batch that was not finished back to those that wait. */
  async abandon(tx: Tx, id: string): Promise<void> {
    await execute(
      tx,
      `update messages set ${messageStates.set('take-out-of-batch')}, letter_batch_id = null where letter_batch_id = $1 and ${inBatch}`,
      [id],
    );
    await tx.getRepository(MessageEntity).update({ letterBatchId: id }, { letterBatchId: null });
    await execute(tx, `delete from letter_batches where id = $1 and ${making}`, [id]);
  }

  async mark(tx: Tx, id: string, step: MarkingStep, at: Date): Promise<void> {
    await execute(
      tx,
      `update letter_batches set ${letterBatchStates.set(step)}, sent_at = case when $3 then $2::timestamptz else sent_at end
       where id = $1 and ${letterBatchStates.from(step)}`,
      [id, at, step === 'send'],
    );
  }

  /** Batches whose maker died. */
  abandoned(): Promise<LetterBatchEntity[]> {
    return queryEntities(
      this.dataSource,
      LetterBatchEntity,
      `select * from letter_batches where ${making} and lease_until < now() limit ${atOnce}`,
    );
  }

  /** The PDFs that hold a letter to this contribution hold somebody who must not stand there. */
  async markStale(tx: Tx, contributionId: string): Promise<void> {
    await execute(
      tx,
      `update letter_batches set content = 'stale' where content = 'ready'
         and id in (select letter_batch_id from messages where contribution_id = $1)`,
      [contributionId],
    );
  }

  /** Batches whose PDF holds somebody who was erased since. */
  async stale(): Promise<string[]> {
    const batches = this.dataSource.getRepository(LetterBatchEntity);
    const found = await batches.find({ select: { id: true }, where: { content: 'stale' }, take: atOnce });
    return found.map(({ id }) => id);
  }

  /** Sent batches whose PDF has served its time. */
  outlived(days: number): Promise<LetterBatchEntity[]> {
    return queryEntities(
      this.dataSource,
      LetterBatchEntity,
      `select * from letter_batches where state = 'sent' and content = 'ready' and sent_at < now() - make_interval(days => $1) limit ${atOnce}`,
      [days],
    );
  }

  async setContent(tx: Tx, id: string, content: 'stale' | 'removed'): Promise<void> {
    await tx.getRepository(LetterBatchEntity).update(id, { content });
  }

  /** The letter to this contribution that went out last, locked. */
  async lastSent(tx: Tx, contributionId: string): Promise<Message | undefined> {
    const [last] = await queryEntities(
      tx,
      MessageEntity,
      `select * from messages where contribution_id = $1 and letter_batch_id is not null and ${messageStates.from('come-back')}
       order by settled_at desc nulls first, id desc limit 1 for update`,
      [contributionId],
    );
    return last;
  }
}
