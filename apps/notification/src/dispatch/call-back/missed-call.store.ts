import { execute, newId, queryRow, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CallBackEntity } from './call-back.entity.js';
import { callBackStates } from './call-back.states.js';
import { CallEntity } from './call.entity.js';
import { EndedCallEntity } from './ended-call.entity.js';
import type { EndedCall } from './missed-calls.js';

const settledRow = z.object({ at: z.date().nullable() });

/** The open task of a number that called in vain. */
export interface OpenMissedCall {
  readonly id: string;
  readonly callId: string;
  readonly dueAt: Date;
  readonly rescheduled: boolean;
  readonly attempts: number;
}

/** Calls that are over and the tasks that follow from them, by number; the number itself is known to intake alone. */
@Injectable()
export class MissedCallStore {
  /** Lets only one at a time decide on these numbers, until the transaction ends. */
  async lock(tx: Tx, parties: readonly string[]): Promise<void> {
    for (const party of [...new Set(parties)].toSorted())
      await execute(tx, `select pg_advisory_xact_lock(hashtextextended('party:' || $1, 0))`, [party]);
  }

  /** Keeps what is now known of a call, in place of what was known before. */
  async keep(tx: Tx, call: EndedCall, party: string | undefined): Promise<void> {
    await tx
      .getRepository(EndedCallEntity)
      .upsert({ ...call, partyHash: party ?? null }, { conflictPaths: ['callId'] });
  }

  /** Whose call it was thought to be. */
  async partyOf(tx: Tx, callId: string): Promise<string | undefined> {
    const call = await tx.getRepository(EndedCallEntity).findOneBy({ callId });
    return call?.partyHash ?? undefined;
  }

  callsOf(tx: Tx, party: string): Promise<EndedCall[]> {
    return tx.getRepository(EndedCallEntity).findBy({ partyHash: party });
  }

  /** When a person last settled the matter with this number. */
  async settledAt(tx: Tx, party: string): Promise<Date | undefined> {
    const row = await queryRow(
      tx,
      settledRow,
      `select max(closed_at) as at from callbacks
       where party_hash = $1 and source = 'missed-call' and closed_because = 'outcome'`,
      [party],
    );
    return row?.at ?? undefined;
  }

  async openTask(tx: Tx, party: string): Promise<OpenMissedCall | undefined> {
    const task = await tx.getRepository(CallBackEntity).findOne({
      where: { partyHash: party, source: 'missed-call', state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!task) return undefined;
    const { id, dueAt, rescheduled } = task;
    const attempts = await tx.getRepository(CallEntity).countBy({ callBackId: id });
    return { id, callId: task.callId!, dueAt, rescheduled, attempts };
  }

  async openFor(tx: Tx, party: string, calls: readonly EndedCall[], dueAt: Date): Promise<void> {
    await tx.getRepository(CallBackEntity).insert({
      id: newId(),
      source: 'missed-call',
      state: 'open',
      partyHash: party,
      dueAt,
      ...missedOf(calls),
    });
  }

  async update(tx: Tx, id: string, calls: readonly EndedCall[], dueAt: Date): Promise<void> {
    await tx.getRepository(CallBackEntity).update(id, { dueAt, ...missedOf(calls) });
  }

  /** The matter settled itself. */
  async close(tx: Tx, id: string, at: Date, because: 'called-again' | 'not-missed'): Promise<void> {
    await execute(
      tx,
      `update callbacks set ${callBackStates.set('finish')}, closed_at = $2, closed_because = $3
       where id = $1 and ${callBackStates.from('finish')}`,
      [id, at, because],
    );
  }

  async forgetCall(tx: Tx, callId: string): Promise<void> {
    await tx.getRepository(EndedCallEntity).delete({ callId });
  }

  /** Forgets calls that no open task is about. */
  async purge(tx: Tx, before: Date): Promise<void> {
    await execute(
      tx,
      `delete from ended_calls e where ended_at < $1 and not exists
         (select from callbacks c where c.state = 'open' and c.source = 'missed-call' and c.party_hash = e.party_hash)`,
      [before],
    );
  }
}

function missedOf(
  calls: readonly EndedCall[],
): Pick<CallBackEntity, 'callId' | 'missedCalls' | 'lastMissedAt'> {
  const last = calls.at(-1)!;
  return { callId: last.callId, missedCalls: calls.length, lastMissedAt: last.endedAt };
}
