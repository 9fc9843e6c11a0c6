import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { rowsOf } from '../../rows.js';
import type { EndedCall } from './missed-calls.js';

/** The open task of a number that called in vain. */
export interface OpenMissedCall {
  readonly id: string;
  readonly callId: string;
  readonly dueAt: Date;
  readonly rescheduled: boolean;
  readonly attempts: number;
}
interface EndedCallRow {
  call_id: string;
  party_hash: string | null;
  incoming: boolean;
  answered: boolean;
  missed: boolean;
  ended_at: Date;
}

/** Calls that are over and the tasks that follow from them, by number; the number itself is known to intake alone. */
@Injectable()
export class MissedCallStore {
  /** Lets only one at a time decide on these numbers, until the transaction ends. */
  async lock(tx: Tx, parties: readonly string[]): Promise<void> {
    for (const party of [...new Set(parties)].toSorted())
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('party:' || $1, 0))`, [party]);
  }

  /** Keeps what is now known of a call and tells whose it was thought to be before. */
  async keep(tx: Tx, call: EndedCall, party: string | undefined): Promise<void> {
    await tx.query(
      `insert into ended_calls (call_id, party_hash, incoming, answered, missed, ended_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (call_id) do update set party_hash = excluded.party_hash, incoming = excluded.incoming,
         answered = excluded.answered, missed = excluded.missed, ended_at = excluded.ended_at`,
      [call.callId, party ?? null, call.incoming, call.answered, call.missed, call.endedAt],
    );
  }

  async partyOf(tx: Tx, callId: string): Promise<string | undefined> {
    const [row] = await rowsOf<EndedCallRow>(tx, 'select * from ended_calls where call_id = $1', [callId]);
    return row?.party_hash ?? undefined;
  }

  async callsOf(tx: Tx, party: string): Promise<EndedCall[]> {
    const rows = await rowsOf<EndedCallRow>(tx, 'select * from ended_calls where party_hash = $1', [party]);
    return rows.map((row) => ({
      callId: row.call_id,
      incoming: row.incoming,
      answered: row.answered,
      missed: row.missed,
      endedAt: row.ended_at,
    }));
  }

  /** When a person last settled the matter with this number. */
  async settledAt(tx: Tx, party: string): Promise<Date | undefined> {
    const [row] = await rowsOf<{ at: Date | null }>(
      tx,
      `select max(closed_at) as at from callbacks
       where party_hash = $1 and source = 'missed-call' and closed_because = 'outcome'`,
      [party],
    );
    return row?.at ?? undefined;
  }

  async openTask(tx: Tx, party: string): Promise<OpenMissedCall | undefined> {
    const [row] = await rowsOf<{
      id: string;
      call_id: string;
      due_at: Date;
      rescheduled: boolean;
      attempts: number;
    }>(
      tx,
      `select id, call_id, due_at, rescheduled, (select count(*)::int from calls where callback_id = callbacks.id) as attempts
       from callbacks where party_hash = $1 and source = 'missed-call' and state = 'open' for update`,
      [party],
    );
    return (
      row && {
        id: row.id,
        callId: row.call_id,
        dueAt: row.due_at,
        rescheduled: row.rescheduled,
        attempts: row.attempts,
      }
    );
  }

  async openFor(tx: Tx, party: string, calls: readonly EndedCall[], dueAt: Date): Promise<void> {
    const last = calls.at(-1)!;
    await tx.query(
      `insert into callbacks (id, source, call_id, party_hash, missed_calls, last_missed_at, due_at, state)
       values ($1, 'missed-call', $2, $3, $4, $5, $6, 'open')`,
      [newId(), last.callId, party, calls.length, last.endedAt, dueAt],
    );
  }

  async update(tx: Tx, id: string, calls: readonly EndedCall[], dueAt: Date): Promise<void> {
    const last = calls.at(-1)!;
    await tx.query(
      `update callbacks set call_id = $2, missed_calls = $3, last_missed_at = $4, due_at = $5 where id = $1`,
      [id, last.callId, calls.length, last.endedAt, dueAt],
    );
  }

  /** The matter settled itself. */
  async close(tx: Tx, id: string, at: Date, because: 'called-again' | 'not-missed'): Promise<void> {
    await tx.query(`update callbacks set state = 'done', closed_at = $2, closed_because = $3 where id = $1`, [
      id,
      at,
      because,
    ]);
  }

  /** Forgets calls that no open task is about. */
  async purge(tx: Tx, before: Date): Promise<void> {
    await tx.query(
      `delete from ended_calls e where ended_at < $1 and not exists
         (select from callbacks c where c.state = 'open' and c.source = 'missed-call' and c.party_hash = e.party_hash)`,
      [before],
    );
  }
}
