import type { recordCallEvent } from '@gemeinsam/contracts';
import { execute, newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Not, Repository } from 'typeorm';
import type { z } from 'zod';
import { ReportEntity } from './report.entity.js';

export type CallEventInput = z.input<(typeof recordCallEvent)['input']>;

/** What was made of a report. */
export const madeOf = [
  'recorded',
  'unchanged',
  'parked',
  'delivered',
  'rejected',
  'wrong-direction',
  'wrong-signature',
  'unknown-event',
  'no-call-id',
  'refused',
] as const;
export type MadeOf = (typeof madeOf)[number];

/** A report as the admin page shows it. */
export interface LoggedReport {
  id: string;
  connectionId: string;
  at: Date;
  event: string;
  direction: string | null;
  from: string | null;
  to: string | null;
  callId: string | null;
  made: MadeOf;
}

export interface ReportToLog {
  connectionId: string;
  at: Date;
  event: string;
  direction?: string;
  from?: string;
  to?: string;
  callId?: string;
  made: MadeOf;
  /** What intake could not be told yet. */
  parked?: CallEventInput;
}

/** Fewer digits are an extension of the house, or part of the name of a queue. */
const fewestOfNumber = 4;

/**
 * `+43 1 505 00 10` → `•••010`, in whatever form and script it comes, and whatever stands around it; `sip:bob@x.org` →
 * `•••`. Names of queues and words such as `anonymous` are no personal data.
 */
export function masked(party: string | undefined): string | null {
  if (party === undefined) return null;
  const digits = party.match(/\p{Nd}/gu) ?? [];
  if (digits.length >= fewestOfNumber) return `•••${digits.slice(-3).join('')}`;
  return /@|^\s*(sips?|tel):/iu.test(party) ? '•••' : party.slice(0, 60);
}

const keptHours = 24;
/** After this a report that intake never took is of no use any more. */
const parkedDays = 7;

/** The last reports of all connections. Numbers are masked, except in what intake has yet to hear. */
@Injectable()
export class ReportLogStore {
  constructor(@InjectRepository(ReportEntity) private readonly reports: Repository<ReportEntity>) {}

  async add(report: ReportToLog): Promise<void> {
    await execute(
      this.reports.manager,
      `WITH seen AS (UPDATE cti_connections SET last_report_at = $3 WHERE id = $2)
       INSERT INTO cti_reports (id, connection_id, at, event, direction, from_number, to_number, call_id, made, parked)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        report.connectionId,
        report.at,
        report.event.slice(0, 40),
        report.direction?.slice(0, 20) ?? null,
        masked(report.from),
        masked(report.to),
        report.callId?.slice(0, 250) ?? null,
        report.made,
        report.parked ?? null,
      ],
    );
  }

  async latest(limit: number): Promise<LoggedReport[]> {
    const rows = await this.reports.find({ order: { at: 'desc', id: 'desc' }, take: limit });
    return rows.map((row) => ({
      id: row.id,
      connectionId: row.connectionId,
      at: row.at,
      event: row.event,
      direction: row.direction,
      from: row.fromNumber,
      to: row.toNumber,
      callId: row.callId,
      made: row.made,
    }));
  }

  /** What was made of each report of one call, by event. */
  async ofCall(connectionId: string, callId: string): Promise<Map<string, MadeOf>> {
    const rows = await this.reports.findBy({ connectionId, callId });
    return new Map(rows.map(({ event, made }) => [event, made]));
  }

  /** What waits for intake, oldest first; nobody else delivers it meanwhile. */
  async parked(tx: Tx, limit: number): Promise<{ id: string; parked: CallEventInput }[]> {
    const rows = await tx.getRepository(ReportEntity).find({
      where: { parked: Not(IsNull()) },
      order: { at: 'asc', id: 'asc' },
      take: limit,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    return rows.flatMap(({ id, parked }) => (parked ? [{ id, parked }] : []));
  }

  async settle(tx: Tx, id: string, made: MadeOf): Promise<void> {
    await tx.getRepository(ReportEntity).update(id, { parked: null, made });
  }

  async purge(tx: Tx): Promise<void> {
    await execute(
      tx,
      `DELETE FROM cti_reports
       WHERE (parked IS NULL AND at < now() - make_interval(hours => ${keptHours}))
         OR at < now() - make_interval(days => ${parkedDays})`,
    );
  }
}
