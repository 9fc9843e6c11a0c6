import {
  type CallBackCounts,
  type CallBackTask,
  type CallOutcome,
  officeZone,
  type StaffName,
} from '@gemeinsam/contracts';
import { execute, newId, queryRow, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { MessageEntity } from '../../messages/message.entity.js';
import { type StoredTask, taskOf } from './call-back-row.js';
import { CallBackEntity } from './call-back.entity.js';
import { callBackStates, type ClosingStep } from './call-back.states.js';
import { CallEntity } from './call.entity.js';

const idRow = z.object({ id: z.uuid() });
const countsRow = z.object({
  open: z.int(),
  due: z.int(),
  overdue: z.int(),
  mine: z.int(),
  nobodys: z.int(),
  withheldToday: z.int(),
});

/** Call-back tasks and the calls made for them. */
@Injectable()
export class CallBackStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Opens a task for a message; one that was closed before opens again. */
  async open(tx: Tx, message: { id: string; contributionId: string }, dueAt: Date): Promise<void> {
    await execute(
      tx,
      `insert into callbacks (id, message_id, contribution_id, due_at, state) values ($1, $2, $3, $4, 'open')
       on conflict (message_id) do update set ${callBackStates.set('reopen')}, due_at = excluded.due_at, closed_at = null`,
      [newId(), message.id, message.contributionId, dueAt],
    );
  }

  /** Opens the task that an agent promised in a call, or changes its due time and note. */
  async agree(
    tx: Tx,
    agreed: { callId: string; dueAt: Date; note?: string; owner: StaffName },
  ): Promise<string> {
    const row = await queryRow(
      tx,
      idRow,
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
    const row = await tx.getRepository(CallBackEntity).findOneBy({ source: 'agreed', callId });
    return row ? (await this.tasksOf(tx, [row]))[0] : undefined;
  }

  /** Closes the open task of a message, if there is one. */
  async close(tx: Tx, messageId: string, step: ClosingStep): Promise<void> {
    await execute(
      tx,
      `update callbacks set ${callBackStates.set(step)}, closed_at = now() where message_id = $1 and ${callBackStates.from(step)}`,
      [messageId],
    );
  }

  /** Ends a task with what a call came to. */
  async end(tx: Tx, id: string, step: ClosingStep, at: Date): Promise<void> {
    await execute(
      tx,
      `update callbacks set ${callBackStates.set(step)}, closed_at = $2, closed_because = 'outcome'
       where id = $1 and ${callBackStates.from(step)}`,
      [id, at],
    );
  }

  async postpone(tx: Tx, id: string, dueAt: Date, by: 'the-rules' | 'a-person' = 'the-rules'): Promise<void> {
    await tx.getRepository(CallBackEntity).update(id, { dueAt, rescheduled: by === 'a-person' });
  }

  async assign(tx: Tx, id: string, owner: StaffName | null): Promise<void> {
    const [ownerId, ownerName] = owner ? [owner.id, owner.name] : [null, null];
    await tx.getRepository(CallBackEntity).update(id, { ownerId, ownerName });
  }

  async addCall(
    tx: Tx,
    id: string,
    call: { at: Date; byId: string; byName: string; outcome: CallOutcome },
  ): Promise<void> {
    await tx.getRepository(CallEntity).insert({ id: newId(), callBackId: id, ...call });
  }

  /** The calls made for a task, oldest first. */
  calls(tx: Tx, callBackId: string): Promise<CallEntity[]> {
    return tx.getRepository(CallEntity).find({ where: { callBackId }, order: { at: 'asc' } });
  }

  /** The task, locked against a second agent who does something with it at the same moment. */
  async locked(tx: Tx, id: string): Promise<StoredTask | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await tx.getRepository(CallBackEntity).findOne({ where: { id }, lock });
    return row ? (await this.tasksOf(tx, [row]))[0] : undefined;
  }

  async find(id: string): Promise<StoredTask | undefined> {
    const row = await this.dataSource.getRepository(CallBackEntity).findOneBy({ id });
    return row ? (await this.tasksOf(this.dataSource, [row]))[0] : undefined;
  }

  /** The earliest promise first; of all tasks, closed ones too, the newest 500. `owner`: `null` is nobody. */
  async list(state: 'open' | 'all', owner?: string | null): Promise<CallBackTask[]> {
    const rows = await this.dataSource.getRepository(CallBackEntity).find({
      where: {
        ...(state === 'open' ? { state } : {}),
        ...(owner === undefined ? {} : { ownerId: owner ?? IsNull() }),
      },
      order: state === 'open' ? { dueAt: 'asc', id: 'asc' } : { id: 'desc' },
      take: 500,
    });
    return this.tasksOf(this.dataSource, rows);
  }

  async counts(me: string, now: Date): Promise<CallBackCounts> {
    const row = await queryRow(
      this.dataSource,
      countsRow,
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
    await execute(tx, `delete from calls where callback_id in (${outlived})`, [before]);
    await execute(tx, `delete from callbacks where id in (${outlived})`, [before]);
  }

  /** Deletes what was to be done about a call, with notes and attempts; a task for several missed calls when it is the newest. */
  async forgetCall(tx: Tx, callId: string): Promise<void> {
    await execute(
      tx,
      `delete from calls where callback_id in (select id from callbacks where source <> 'answer' and call_id = $1)`,
      [callId],
    );
    await execute(tx, `delete from callbacks where source <> 'answer' and call_id = $1`, [callId]);
  }

  private async tasksOf(on: Tx | DataSource, rows: readonly CallBackEntity[]): Promise<StoredTask[]> {
    const ids = rows.map(({ id }) => id);
    const calls = await on
      .getRepository(CallEntity)
      .find({ where: { callBackId: In(ids) }, order: { at: 'asc' } });
    const messageIds = rows.flatMap(({ messageId }) => messageId ?? []);
    const messages = await on.getRepository(MessageEntity).findBy({ id: In(messageIds) });
    const occasions = new Map(messages.map(({ id, occasion }) => [id, occasion]));
    return rows.map((row) =>
      taskOf(
        row,
        calls.filter(({ callBackId }) => callBackId === row.id),
        occasions.get(row.messageId ?? ''),
      ),
    );
  }
}
