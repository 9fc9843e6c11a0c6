import type { recordCallEvent } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';

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

/** `493023125741` → `•••741`. Names of queues and words such as `anonymous` are no personal data. */
export const masked = (party: string | undefined): string | null =>
  party === undefined
    ? null
    : /\d{4}/.test(party)
      ? `•••${party.replaceAll(/\D/g, '').slice(-3)}`
      : party.slice(0, 60);

const keptHours = 24;
/** After this a report that intake never took is of no use any more. */
const parkedDays = 7;

/** The last reports of all connections. Numbers are masked, except in what intake has yet to hear. */
@Injectable()
export class ReportLogStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(report: ReportToLog): Promise<void> {
    await this.dataSource.query(
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
    return this.dataSource.query(
      `SELECT id, connection_id AS "connectionId", at, event, direction, from_number AS "from", to_number AS "to",
         call_id AS "callId", made
       FROM cti_reports ORDER BY at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  /** What was made of each report of one call, by event. */
  async ofCall(connectionId: string, callId: string): Promise<Map<string, MadeOf>> {
    const rows: { event: string; made: MadeOf }[] = await this.dataSource.query(
      'SELECT event, made FROM cti_reports WHERE connection_id = $1 AND call_id = $2',
      [connectionId, callId],
    );
    return new Map(rows.map(({ event, made }) => [event, made]));
  }

  /** What waits for intake, oldest first; nobody else delivers it meanwhile. */
  async parked(tx: Tx, limit: number): Promise<{ id: string; parked: CallEventInput }[]> {
    return (await tx.query(
      'SELECT id, parked FROM cti_reports WHERE parked IS NOT NULL ORDER BY at, id LIMIT $1 FOR UPDATE SKIP LOCKED',
      [limit],
    )) as { id: string; parked: CallEventInput }[];
  }

  async settle(tx: Tx, id: string, made: MadeOf): Promise<void> {
    await tx.query('UPDATE cti_reports SET parked = NULL, made = $2 WHERE id = $1', [id, made]);
  }

  async purge(tx: Tx): Promise<void> {
    await tx.query(
      `DELETE FROM cti_reports
       WHERE (parked IS NULL AND at < now() - make_interval(hours => ${keptHours}))
         OR at < now() - make_interval(days => ${parkedDays})`,
    );
  }
}
