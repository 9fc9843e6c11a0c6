import type { MessageOutcome, MessageState, Occasion, ReplyWay } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { rowsOf } from '../rows.js';
import { type Message, openStates } from './message.js';

export interface MessageRow {
  id: string;
  contribution_id: string;
  occasion: Occasion;
  cause_id: string;
  way: ReplyWay | null;
  tried: ReplyWay[];
  state: MessageState;
  reason: string | null;
  tries: number;
  created_at: Date;
  settled_at: Date | null;
}
export const messageColumns =
  'id, contribution_id, occasion, cause_id, way, tried, state, reason, tries, created_at, settled_at';

export const messageOf = (row: MessageRow): Message => ({
  id: row.id,
  contributionId: row.contribution_id,
  occasion: row.occasion,
  causeId: row.cause_id,
  way: row.way,
  tried: row.tried,
  state: row.state,
  reason: row.reason,
  tries: row.tries,
  createdAt: row.created_at,
  settledAt: row.settled_at,
});

/** The messages in PostgreSQL. Every change names the states it may start from, so that two cannot both happen. */
@Injectable()
export class MessageStore {
  /** Adds a message; `false` when there is one for this cause already. */
  async insert(
    tx: Tx,
    message: {
      id: string;
      contributionId: string;
      occasion: Occasion;
      causeId: string;
      way: ReplyWay | null;
      state: MessageState;
    },
  ): Promise<boolean> {
    const rows = await rowsOf(
      tx,
      `insert into messages (id, contribution_id, occasion, cause_id, way, state) values ($1, $2, $3, $4, $5, $6)
       on conflict (occasion, cause_id) do nothing returning id`,
      [message.id, message.contributionId, message.occasion, message.causeId, message.way, message.state],
    );
    return rows.length > 0;
  }

  /** The messages of a contribution that have no outcome yet, locked. */
  async openOf(tx: Tx, contributionId: string): Promise<Message[]> {
    const rows = await rowsOf<MessageRow>(
      tx,
      `select ${messageColumns} from messages where contribution_id = $1 and state = any($2) order by id for update`,
      [contributionId, openStates],
    );
    return rows.map(messageOf);
  }

  async byId(tx: Tx, id: string): Promise<Message | undefined> {
    const [row] = await rowsOf<MessageRow>(
      tx,
      `select ${messageColumns} from messages where id = $1 for update`,
      [id],
    );
    return row && messageOf(row);
  }

  /** Puts an open message on a way; it waits there from now on. */
  async moveTo(
    tx: Tx,
    id: string,
    to: { way: ReplyWay; state: 'waiting' | 'call-back'; tried?: readonly ReplyWay[] },
  ): Promise<void> {
    await tx.query(
      `update messages set way = $2, state = $3, tried = coalesce($4, tried), tries = 0, due_at = now(), queued_until = null,
         lease_token = null, lease_until = null, letter_batch_id = null
       where id = $1 and state = any($5)`,
      [id, to.way, to.state, to.tried ?? null, openStates],
    );
  }

  /** Sets the outcome if the message is in one of `from`; tells whether it did. */
  async settle(
    tx: Tx,
    id: string,
    outcome: MessageOutcome,
    way: ReplyWay,
    reason: string | null,
    at: Date,
    from: readonly MessageState[],
  ): Promise<boolean> {
    const rows = await rowsOf(
      tx,
      `update messages set state = $2, way = $3, reason = $4, settled_at = $5, lease_token = null, lease_until = null
       where id = $1 and state = any($6) returning id`,
      [id, outcome, way, reason, at, from],
    );
    return rows.length > 0;
  }
}
