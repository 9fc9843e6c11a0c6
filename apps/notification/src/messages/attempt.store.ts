import type { ReplyWay } from '@gemeinsam/contracts';
import { execute, newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { AttemptEntity, type AttemptOutcome } from './attempt.entity.js';

/** What was tried for a message, and how it went. Codes only: never an address, a number or a server's words. */
@Injectable()
export class AttemptStore {
  /** Notes that an attempt begins; its outcome is unknown until `finish`. */
  async begin(tx: Tx, messageId: string, way: ReplyWay, at: Date): Promise<string> {
    const id = newId();
    await tx.getRepository(AttemptEntity).insert({ id, messageId, way, at });
    return id;
  }

  async finish(tx: Tx, id: string, outcome: AttemptOutcome, detail: string | null = null): Promise<void> {
    await tx.getRepository(AttemptEntity).update(id, { outcome, detail });
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
    if (messageIds.length === 0) return;
    await tx
      .getRepository(AttemptEntity)
      .insert(messageIds.map((messageId) => ({ id: newId(), messageId, way, at, outcome, ...more })));
  }

  /** Deletes what clerks noted about letters that came back. */
  async forgetReturns(tx: Tx, contributionId: string): Promise<void> {
    await execute(
      tx,
      `update attempts set detail = null
       where outcome = 'returned' and message_id in (select id from messages where contribution_id = $1)`,
      [contributionId],
    );
  }
}
