import type { CallOutcome, CallbackTask, Occasion } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../../rows.js';

/** A task to give an answer by phone. */
export type AnswerTask = CallbackTask &
  Required<Pick<CallbackTask, 'messageId' | 'contributionId' | 'occasion'>>;

interface TaskRow {
  id: string;
  message_id: string;
  contribution_id: string;
  occasion: Occasion;
  due_at: Date;
  state: CallbackTask['state'];
  calls: { at: string; byName: string; outcome: CallOutcome }[];
}
const selectTasks = `
  select c.id, c.message_id, c.contribution_id, m.occasion, c.due_at, c.state,
    coalesce((select json_agg(json_build_object('at', a.at, 'byName', a.by_name, 'outcome', a.outcome) order by a.at)
              from calls a where a.callback_id = c.id), '[]') as calls
  from callbacks c join messages m on m.id = c.message_id`;

const taskOf = (row: TaskRow): AnswerTask => ({
  id: row.id,
  source: 'answer',
  messageId: row.message_id,
  contributionId: row.contribution_id,
  occasion: row.occasion,
  dueAt: row.due_at.toISOString(),
  state: row.state,
  attempts: row.calls.map((call) => ({ ...call, at: new Date(call.at).toISOString() })),
});

/** Call-back tasks and the calls made for them. */
@Injectable()
export class CallbackStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Opens a task for a message; one that was closed before opens again. */
  async open(tx: Tx, message: { id: string; contributionId: string }, dueAt: Date): Promise<void> {
    await tx.query(
      `insert into callbacks (id, message_id, contribution_id, due_at, state) values ($1, $2, $3, $4, 'open')
       on conflict (message_id) do update set state = 'open', due_at = excluded.due_at`,
      [newId(), message.id, message.contributionId, dueAt],
    );
  }

  /** Closes the open task of a message, if there is one. */
  async close(tx: Tx, messageId: string, state: 'done' | 'given-up'): Promise<void> {
    await tx.query(`update callbacks set state = $2 where message_id = $1 and state = 'open'`, [
      messageId,
      state,
    ]);
  }

  async postpone(tx: Tx, id: string, dueAt: Date): Promise<void> {
    await tx.query('update callbacks set due_at = $2 where id = $1', [id, dueAt]);
  }

  async addCall(
    tx: Tx,
    id: string,
    call: { at: Date; byId: string; byName: string; outcome: CallOutcome },
  ): Promise<void> {
    await tx.query(
      'insert into calls (id, callback_id, at, by_id, by_name, outcome) values ($1, $2, $3, $4, $5, $6)',
      [newId(), id, call.at, call.byId, call.byName, call.outcome],
    );
  }

  /** The task, locked against a second agent who records at the same moment. */
  async locked(tx: Tx, id: string): Promise<AnswerTask | undefined> {
    await tx.query('select id from callbacks where id = $1 for update', [id]);
    return this.find(id, tx);
  }

  async find(id: string, on: Tx | DataSource = this.dataSource): Promise<AnswerTask | undefined> {
    const [row] = await rowsOf<TaskRow>(on, `${selectTasks} where c.id = $1`, [id]);
    return row && taskOf(row);
  }

  /** The earliest promise first; of all tasks, closed ones too, the newest 500. */
  async list(state: 'open' | 'all'): Promise<CallbackTask[]> {
    const rows = await rowsOf<TaskRow>(
      this.dataSource,
      state === 'open'
        ? `${selectTasks} where c.state = 'open' order by c.due_at, c.id limit 500`
        : `${selectTasks} order by c.id desc limit 500`,
    );
    return rows.map(taskOf);
  }
}
