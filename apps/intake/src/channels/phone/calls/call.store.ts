import { isDeepStrictEqual } from 'node:util';
import type { CallResult } from '@gemeinsam/contracts';
import { execute, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CallEntity } from './call.entity.js';
import { type CallRecord, type CallReport, fingerprintOf } from './call-record.js';
import { CallReportEntity } from './call-report.entity.js';
import { callStates, stateAfter } from './call.states.js';

/** Longer than this nobody talks: the end was never reported. */
export const talksAtMost = '12 hours';

/** Connection of calls that an agent says began; they have no telephone system behind them. */
export const byHand = 'desk';

const idRow = z.object({ id: z.string() });

/** The calls and their reports. Everything here happens inside a transaction; who is given a call has it locked. */
@Injectable()
export class CallStore {
  /**
   * The calls with this name, the newest first. The `nth` is made with `id` when it is not there. Nobody else changes them
   * until the transaction ends.
   */
  async lockOrMake(
    tx: Tx,
    { connection, externalId, nth = 1 }: { connection: string; externalId: string; nth?: number },
    id: string,
    at: Date,
  ): Promise<[CallEntity, ...CallEntity[]]> {
    const fresh = { id, connection, externalId, nth, state: callStates.initial[0], rangAt: at };
    await tx.createQueryBuilder().insert().into(CallEntity).values(fresh).orIgnore().execute();
    const [newest, ...others] = await tx.find(CallEntity, {
      where: { connection, externalId },
      order: { nth: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    return [newest!, ...others];
  }

  async lock(tx: Tx, id: string): Promise<CallEntity | undefined> {
    return (
      (await tx.findOne(CallEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined
    );
  }

  /** Holds these calls until the end of the transaction. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<void> {
    await execute(tx, 'select from calls where id = any($1::uuid[]) order by id for update', [ids]);
  }

  /** Adds a report to the set. One that is there already stays, at the earlier of both times. */
  async addReport(tx: Tx, callId: string, report: CallReport): Promise<void> {
    await execute(
      tx,
      `insert into call_reports as r (call_id, fingerprint, kind, content, at) values ($1, $2, $3, $4, $5)
       on conflict (call_id, fingerprint) do update set at = least(r.at, excluded.at)`,
      [callId, fingerprintOf(report), report.kind, report.content, report.at],
    );
  }

  reports(tx: Tx, callId: string): Promise<CallReport[]> {
    return tx.findBy(CallReportEntity, { callId });
  }

  /** Writes what follows from the reports. Returns whether anything is different now. */
  async writeRecord(
    tx: Tx,
    call: CallEntity,
    record: CallRecord,
    partyHash: string | undefined,
  ): Promise<boolean> {
    const follows = {
      direction: record.direction ?? null,
      state: stateAfter(call.state, record.state),
      caller: record.caller ?? null,
      partyHash: partyHash ?? null,
      called: record.called ?? null,
      queue: record.queue ?? null,
      process: record.process ?? null,
      language: record.language ?? null,
      targets: record.targets,
      answeredBy: record.answeredBy ?? null,
      rangAt: record.rangAt,
      answeredAt: record.answeredAt ?? null,
      endedAt: record.endedAt ?? null,
      cause: record.cause ?? null,
      missed: record.missed,
    };
    const before = structuredClone(call);
    Object.assign(call, follows);
    if (isDeepStrictEqual(structuredClone(call), before)) return false;
    await tx.update(CallEntity, call.id, follows);
    return true;
  }

  async setDraft(tx: Tx, id: string, draftId: string | undefined): Promise<void> {
    await tx.update(CallEntity, id, { draftId: draftId ?? null });
  }

  async setTold(tx: Tx, id: string, told: Record<string, unknown>): Promise<void> {
    await execute(tx, 'update calls set told = $2 where id = $1', [id, told]);
  }

  async decline(tx: Tx, { id, declinedBy }: CallEntity, staffId: string): Promise<void> {
    if (!declinedBy.includes(staffId))
      await tx.update(CallEntity, id, { declinedBy: [...declinedBy, staffId] });
  }

  async setResult(tx: Tx, call: CallEntity, result: CallResult, at: Date, done: boolean): Promise<void> {
    await tx.update(CallEntity, call.id, {
      result,
      resultAt: call.resultAt ?? at,
      wrappedUpAt: call.wrappedUpAt ?? (done ? at : null),
    });
  }

  /** Calls that ring or are talked over longer than anybody does; begun by hand ones end with their agent's day. */
  async endless(tx: Tx, now: Date, ringMinutes: number, limit: number): Promise<string[]> {
    const rows = await queryRows(
      tx,
      idRow,
      `select id from calls
       where (state = 'ringing' and rang_at <= $1::timestamptz - make_interval(mins => $3))
         or (state = 'talking' and rang_at <= $1::timestamptz - interval '${talksAtMost}')
       order by rang_at limit $2`,
      [now, limit, ringMinutes],
    );
    return rows.map(({ id }) => id);
  }

  /** Calls whose numbers were kept so many days, some of them; others take those that are being changed. */
  async toForget(tx: Tx, days: number, now: Date, limit: number): Promise<string[]> {
    const rows = await queryRows(
      tx,
      idRow,
      `select id from calls where forgotten_at is null and rang_at < $1::timestamptz - make_interval(days => $2)
       order by rang_at limit $3 for update skip locked`,
      [now, days, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Calls that the author of this contribution made or got, by their number, and the call in which it was taken down. */
  async ofContributor(tx: Tx, contributionId: string): Promise<string[]> {
    const rows = await queryRows(
      tx,
      idRow,
      `select c.id from calls c join contributors r on r.phone = c.caller where r.contribution_id = $1
       union select c.id from calls c join idempotency_records i on i.scope = 'phone-draft' and i.key = c.draft_id::text
       where i.contribution_id = $1`,
      [contributionId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Deletes the numbers of these calls, also from their reports and their hashes, and takes in none any more. A report is known
   * again by a hash of its content; of so few digits that hash would give the number away.
   */
  async forget(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await execute(
      tx,
      `update calls set caller = null, party_hash = null, told = told - 'partyHash', forgotten_at = $2 where id = any($1::uuid[])`,
      [ids, at],
    );
    await execute(
      tx,
      `update call_reports set content = content - 'from' - 'to', fingerprint = 'forgotten:' || gen_random_uuid()
       where call_id = any($1::uuid[])`,
      [ids],
    );
  }
}
