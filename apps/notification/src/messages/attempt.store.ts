import type { MessageView, ReplyWay } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';

export type AttemptOutcome = MessageView['attempts'][number]['outcome'];

/** What was tried for a message, and how it went. Codes only: never an address, a number or a server's words. */
@Injectable()
export class AttemptStore {
  /** Notes that an attempt begins; its outcome is unknown until `finish`. */
  async begin(tx: Tx, messageId: string, way: ReplyWay, at: Date): Promise<string> {
    const id = newId();
    await tx.query('insert into attempts (id, message_id, way, at) values ($1, $2, $3, $4)', [
      id,
      messageId,
      way,
      at,
    ]);
    return id;
  }

  async finish(tx: Tx, id: string, outcome: AttemptOutcome, detail?: string): Promise<void> {
    await tx.query('update attempts set outcome = $2, detail = $3 where id = $1', [
      id,
      outcome,
      detail ?? null,
    ]);
  }

  /** Notes attempts that are over at once, e.g. that letters were printed. */
  async add(
    tx: Tx,
    messageIds: readonly string[],
    way: ReplyWay,
    at: Date,
    outcome: AttemptOutcome,
    more: { detail?: string; byName?: string } = {},
  ): Promise<void> {
    for (const messageId of messageIds)
      await tx.query(
        'insert into attempts (id, message_id, way, at, outcome, detail, by_name) values ($1, $2, $3, $4, $5, $6, $7)',
        [newId(), messageId, way, at, outcome, more.detail ?? null, more.byName ?? null],
      );
  }

  /** Deletes what clerks noted about letters that came back. */
  async forgetReturns(tx: Tx, contributionId: string): Promise<void> {
    await tx.query(
      `update attempts set detail = null
       where outcome = 'returned' and message_id in (select id from messages where contribution_id = $1)`,
      [contributionId],
    );
  }
}
