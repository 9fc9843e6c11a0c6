import {
  type CallBackCounts,
  type CallBackTask,
  type CallOutcome,
  officeZone,
  type StaffName,
} from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../../rows.js';
import { selectTasks, type StoredTask, taskOf, type TaskRow } from './call-back-row.js';

/** Call-back tasks and the calls made for them. */
@Injectable()
export class CallBackStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Opens a task for a message; one that was closed before opens again. */
  async open(tx: Tx, message: { id: string; contributionId: string }, dueAt: Date): Promise<void> {
    await tx.query(
      `insert into callbacks (id, message_id, contribution_id, due_at, state) values ($1, $2, $3, $4, 'open')
       on conflict (message_id) do update set state = 'open', due_at = excluded.due_at, closed_at = null`,
      [newId(), message.id, message.contributionId, dueAt],
    );
  }

  /** Opens the task that an agent promised in a call, or changes its due time and note. */
  async agree(
    tx: Tx,
    agreed: { callId: string; dueAt: Date; note?: string; owner: StaffName },
  ): Promise<string> {
    const [row] = await rowsOf<{ id: string }>(
      tx,
      `insert into callbacks (id, source, call_id, due_at, state, note, owner_id, owner_name)
       values ($1, 'agreed', $2, $3, 'open', $4, $5, $6)
       on conflict (call_id) where source = 'agreed'
       do update set due_at = excluded.due_at, note = excluded.note
       returning id`,
      [newId(), agreed.callId, agreed.dueAt, agreed.note || null, agreed.owner.id, agreed.owner.name],
    );
    return row!.id;
  }

  async agreedIn(tx: Tx, callId: string): Promise<StoredTask | undefined> {
    const [row] = await rowsOf<TaskRow>(tx, `${selectTasks} where c.source = 'agreed' and c.call_id = $1`, [
      callId,
    ]);
    return row && taskOf(row);
  }

  /** Closes the open task of a message, if there is one. */
  async close(tx: Tx, messageId: string, state: 'done' | 'given-up'): Promise<void> {
    await tx.query(
      `update callbacks set state = $2, closed_at = now() where message_id = $1 and state = 'open'`,
      [messageId, state],
    );
  }

  /** Ends a task with what a call came to. */
  async end(tx: Tx, id: string, state: 'done' | 'given-up', at: Date): Promise<void> {
    await tx.query(
      `update callbacks set state = $2, closed_at = $3, closed_because = 'outcome' where id = $1 and state = 'open'`,
      [id, state, at],
    );
  }

  async postpone(tx: Tx, id: string, dueAt: Date, by: 'the-rules' | 'a-person' = 'the-rules'): Promise<void> {
    await tx.query('update callbacks set due_at = $2, rescheduled = $3 where id = $1', [
      id,
      dueAt,
      by === 'a-person',
    ]);
  }

  async assign(tx: Tx, id: string, owner: StaffName | null): Promise<void> {
    await tx.query('update callbacks set owner_id = $2, owner_name = $3 where id = $1', [
      id,
      owner?.id ?? null,
      owner?.name ?? null,
    ]);
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

  /** The task, locked against a second agent who does something with it at the same moment. */
  async locked(tx: Tx, id: string): Promise<StoredTask | undefined> {
    await tx.query('select id from callbacks where id = $1 for update', [id]);
    return this.find(id, tx);
  }

  async find(id: string, on: Tx | DataSource = this.dataSource): Promise<StoredTask | undefined> {
    const [row] = await rowsOf<TaskRow>(on, `${selectTasks} where c.id = $1`, [id]);
    return row && taskOf(row);
  }

  /** The earliest promise first; of all tasks, closed ones too, the newest 500. `owner`: `null` is nobody. */
  async list(state: 'open' | 'all', owner?: string | null): Promise<CallBackTask[]> {
    const whose = `(not $1 or c.owner_id is not distinct from $2)`;
    const rows = await rowsOf<TaskRow>(
      this.dataSource,
      state === 'open'
        ? `${selectTasks} where c.state = 'open' and ${whose} order by c.due_at, c.id limit 500`
        : `${selectTasks} where ${whose} order by c.id desc limit 500`,
      [owner !== undefined, owner ?? null],
    );
    return rows.map(taskOf);
  }

  async counts(me: string, now: Date): Promise<CallBackCounts> {
    const [row] = await rowsOf<CallBackCounts>(
      this.dataSource,
      `with today as (
         select date_trunc('day', $2::timestamptz at time zone '${officeZone}') at time zone '${officeZone}' as begins,
           (date_trunc('day', $2::timestamptz at time zone '${officeZone}') + interval '1 day')
             at time zone '${officeZone}' as ends)
       select count(*)::int as open, count(*) filter (where due_at < ends)::int as due,
         count(*) filter (where due_at < $2)::int as overdue,
         count(*) filter (where owner_id = $1)::int as mine, count(*) filter (where owner_id is null)::int as nobodys,
         (select count(*)::int from ended_calls, today
          where party_hash is null and incoming and missed and ended_at >= begins and ended_at < ends) as "withheldToday"
       from callbacks, today where state = 'open'`,
      [me, now],
    );
    return row!;
  }

  /** Deletes what was closed before: tasks of calls with their notes and attempts. Those of answers belong to the ledger. */
  async purge(tx: Tx, before: Date): Promise<void> {
    const outlived = `select id from callbacks where source <> 'answer' and state <> 'open' and closed_at < $1`;
    await tx.query(`delete from calls where callback_id in (${outlived})`, [before]);
    await tx.query(`delete from callbacks where id in (${outlived})`, [before]);
  }
}
