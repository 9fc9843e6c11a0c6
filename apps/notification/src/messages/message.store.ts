import type { MessageState, MessageOccasion, ReplyWay } from '@gemeinsam/contracts';
import { execute, queryEntities, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { MessageEntity } from './message.entity.js';
import { type Message, openStates } from './message.js';
import { messageStates, type SettlingStep } from './message.states.js';

const locked = { mode: 'pessimistic_write' } as const;

/** The messages in PostgreSQL. Every change names the states it may start from, so that two cannot both happen. */
@Injectable()
export class MessageStore {
  /** Adds a message; `false` when there is one for this cause already. */
  async insert(
    tx: Tx,
    message: {
      id: string;
      contributionId: string;
      occasion: MessageOccasion;
      causeId: string;
      way: ReplyWay | null;
      state: MessageState;
    },
  ): Promise<boolean> {
    const added = await execute(
      tx,
      `insert into messages (id, contribution_id, occasion, cause_id, way, state) values ($1, $2, $3, $4, $5, $6)
       on conflict (occasion, cause_id) do nothing`,
      [message.id, message.contributionId, message.occasion, message.causeId, message.way, message.state],
    );
    return added > 0;
  }

  /** The messages of a contribution that have no outcome yet, locked. */
  openOf(tx: Tx, contributionId: string): Promise<Message[]> {
    // By hand: asked for every contribution, and building the statement each time costs more than carrying it out.
    return queryEntities(
      tx,
      MessageEntity,
      `select * from messages where contribution_id = $1 and state = any($2) order by id for update`,
      [contributionId, openStates],
    );
  }

  async byId(tx: Tx, id: string): Promise<Message | undefined> {
    return (await tx.getRepository(MessageEntity).findOne({ where: { id }, lock: locked })) ?? undefined;
  }

  /** Puts an open message on a way; it waits there from now on. */
  async moveTo(
    tx: Tx,
    id: string,
    to: { way: ReplyWay; step: 'route' | 'hand-to-phone-desk'; tried?: readonly ReplyWay[] },
  ): Promise<void> {
    await execute(
      tx,
      `update messages set ${messageStates.set(to.step)}, way = $2, tried = coalesce($3, tried), tries = 0, due_at = now(),
         queued_until = null, lease_token = null, lease_until = null, letter_batch_id = null
       where id = $1 and ${messageStates.from(to.step)}`,
      [id, to.way, to.tried ?? null],
    );
  }

  /** Sets the outcome if the message is in one of `from`, or in any state that the step begins in; tells whether it did. */
  async settle(
    tx: Tx,
    id: string,
    step: SettlingStep,
    settled: { way: ReplyWay; reason: string | null; at: Date; from: readonly MessageState[] | null },
  ): Promise<boolean> {
    const changed = await execute(
      tx,
      `update messages set ${messageStates.set(step)}, way = $2, reason = $3, settled_at = $4, lease_token = null, lease_until = null
       where id = $1 and ${messageStates.from(step)} and ($5::text[] is null or state = any($5))`,
      [id, settled.way, settled.reason, settled.at, settled.from],
    );
    return changed > 0;
  }
}
