import type { CallResult, StaffName } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { type CallRecord, type CallReport, fingerprintOf, type ReportContent } from './call-record.js';

/** Longer than this nobody lets it ring or talks: the end was never reported. */
export const ringsAtMost = '30 minutes';
export const talksAtMost = '12 hours';

/** A call while nobody else changes it. */
/** Connection of calls that an agent says began; they have no telephone system behind them. */
export const byHand = 'desk';

export interface LockedCall {
  id: string;
  connection: string;
  state: CallRecord['state'];
  answeredBy?: StaffName;
  draftId?: string;
  result?: CallResult;
  wrappedUpAt?: Date;
  forgotten: boolean;
  /** What `call.ended` said last. */
  told?: Record<string, unknown>;
}

interface Row {
  id: string;
  connection: string;
  state: CallRecord['state'];
  answered_by: StaffName | null;
  draft_id: string | null;
  result: CallResult | null;
  wrapped_up_at: Date | null;
  forgotten_at: Date | null;
  told: Record<string, unknown> | null;
}

const columns =
  'id, connection, state, answered_by, draft_id, result, wrapped_up_at, forgotten_at, told' as const;

const lockedOf = (row: Row): LockedCall => ({
  id: row.id,
  connection: row.connection,
  state: row.state,
  answeredBy: row.answered_by ?? undefined,
  draftId: row.draft_id ?? undefined,
  result: row.result ?? undefined,
  wrappedUpAt: row.wrapped_up_at ?? undefined,
  forgotten: row.forgotten_at !== null,
  told: row.told ?? undefined,
});

/** The calls and their reports. Everything here happens inside a transaction. */
@Injectable()
export class CallStore {
  /** The call with this name, made with `id` when it is new; nobody else changes it until the transaction ends. */
  async lockOrMake(
    tx: Tx,
    name: { connection: string; externalId: string },
    id: string,
    at: Date,
  ): Promise<LockedCall> {
    await tx.query(
      `insert into calls (id, connection, external_id, state, rang_at) values ($1, $2, $3, 'ringing', $4)
       on conflict (connection, external_id) do nothing`,
      [id, name.connection, name.externalId, at],
    );
    const [row] = (await tx.query(
      `select ${columns} from calls where connection = $1 and external_id = $2 for update`,
      [name.connection, name.externalId],
    )) as Row[];
    return lockedOf(row!);
  }

  async lock(tx: Tx, id: string): Promise<LockedCall | undefined> {
    const [row] = (await tx.query(`select ${columns} from calls where id = $1 for update`, [id])) as Row[];
    return row && lockedOf(row);
  }

  /** Adds a report to the set. One that is there already stays, at the earlier of both times. */
  async addReport(tx: Tx, callId: string, report: CallReport): Promise<void> {
    await tx.query(
      `insert into call_reports as r (call_id, fingerprint, kind, content, at) values ($1, $2, $3, $4, $5)
       on conflict (call_id, fingerprint) do update set at = least(r.at, excluded.at)`,
      [callId, fingerprintOf(report), report.kind, report.content, report.at],
    );
  }

  async reports(tx: Tx, callId: string): Promise<CallReport[]> {
    return (await tx.query('select kind, content, at from call_reports where call_id = $1', [callId])) as {
      kind: CallReport['kind'];
      content: ReportContent;
      at: Date;
    }[];
  }

  /** Writes what follows from the reports. Returns whether anything is different now. */
  async writeRecord(tx: Tx, id: string, record: CallRecord, partyHash: string | undefined): Promise<boolean> {
    const [changed] = (await tx.query(
      `update calls set direction = $2, state = $3, caller = $4, party_hash = $5, called = $6, queue = $7,
         process = $8, language = $9, targets = $10, answered_by = $11, rang_at = $12, answered_at = $13,
         ended_at = $14, cause = $15, missed = $16
       where id = $1 and (direction, state, caller, party_hash, called, queue, process, language, targets, answered_by,
         rang_at, answered_at, ended_at, cause, missed) is distinct from
         ($2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, $10::text[], $11::jsonb,
         $12::timestamptz, $13::timestamptz, $14::timestamptz, $15::text, $16::boolean)
       returning id`,
      [
        id,
        record.direction ?? null,
        record.state,
        record.caller ?? null,
        partyHash ?? null,
        record.called ?? null,
        record.queue ?? null,
        record.process ?? null,
        record.language ?? null,
        record.targets,
        record.answeredBy ?? null,
        record.rangAt,
        record.answeredAt ?? null,
        record.endedAt ?? null,
        record.cause ?? null,
        record.missed,
      ],
    )) as [unknown[], number];
    return changed.length > 0;
  }

  async setDraft(tx: Tx, id: string, draftId: string | undefined): Promise<void> {
    await tx.query('update calls set draft_id = $2 where id = $1', [id, draftId ?? null]);
  }

  async setTold(tx: Tx, id: string, told: Record<string, unknown>): Promise<void> {
    await tx.query('update calls set told = $2 where id = $1', [id, told]);
  }

  async decline(tx: Tx, id: string, staffId: string): Promise<void> {
    await tx.query(
      'update calls set declined_by = array_append(declined_by, $2) where id = $1 and not $2 = any(declined_by)',
      [id, staffId],
    );
  }

  async setResult(tx: Tx, id: string, result: CallResult, at: Date, done: boolean): Promise<void> {
    await tx.query(
      `update calls set result = $2, result_at = coalesce(result_at, $3),
         wrapped_up_at = case when $4 then coalesce(wrapped_up_at, $3) else wrapped_up_at end where id = $1`,
      [id, result, at, done],
    );
  }

  /** Calls that ring or are talked over longer than anybody does; begun by hand ones end with their agent's day. */
  async endless(tx: Tx, now: Date, limit: number): Promise<string[]> {
    const rows = (await tx.query(
      `select id from calls
       where (state = 'ringing' and rang_at <= $1::timestamptz - interval '${ringsAtMost}')
         or (state = 'talking' and rang_at <= $1::timestamptz - interval '${talksAtMost}')
       order by rang_at limit $2`,
      [now, limit],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Deletes the numbers of these calls, also from their reports, and takes in none any more. */
  async forget(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      'update calls set caller = null, party_hash = null, forgotten_at = $2 where id = any($1::uuid[])',
      [ids, at],
    );
    await tx.query(
      `update call_reports set content = content - 'from' - 'to' where call_id = any($1::uuid[])`,
      [ids],
    );
  }
}
