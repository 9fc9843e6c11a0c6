import {
  agreementOfReviews,
  channelSchema,
  decisionOutcomeSchema,
  differingReviews,
  localizedTextSchema,
  officeZone,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { queryRow, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { byOutcome, byReason, fewestOthers, fewestPairs, figureOf, ofPerson } from './agreement.js';
import type { JudgedTwice } from './agreement.js';

type Period = Pick<RequestInput<typeof agreementOfReviews>, 'from' | 'to'>;

/** Reviews with their decisions and cases; $1 is the office's zone, $2 and $3 the days of the decision or null. */
const ofPeriod = `
  reviews r join decisions d on d.id = r.decision_id join cases c on c.id = r.case_id
  where ($2::date is null or (d.decided_at at time zone $1)::date >= $2::date)
    and ($3::date is null or (d.decided_at at time zone $1)::date <= $3::date)`;
const valuesOf = ({ from, to }: Period): unknown[] => [officeZone, from ?? null, to ?? null];

/** Who decided, by id; whoever gave an opinion on the case has a name. */
const deciders = `coalesce((
  select jsonb_object_agg(o.given_by, o.given_by_name) from opinions o
  where o.case_id = d.case_id and o.given_by = any (d.decided_by)), '{}')`;

const pairRow = z.object({
  channel: channelSchema,
  decidedOutcome: decisionOutcomeSchema,
  decidedReasons: z.array(z.string()),
  decidedBy: z.array(z.string()),
  deciders: z.record(z.string(), z.string()),
  reviewedOutcome: decisionOutcomeSchema,
  reviewedReasons: z.array(z.string()),
  reviewedBy: z.string(),
  reviewerName: z.string(),
});
type PairRow = z.infer<typeof pairRow>;
const totalsRow = z.object({ drawn: z.int(), waiting: z.int(), lapsed: z.int() });
const reasonRow = z.object({ code: z.string(), text: localizedTextSchema });

const differs = `(d.outcome <> r.outcome or not (d.reason_codes @> r.reason_codes and d.reason_codes <@ r.reason_codes))`;
const wordsOf = (codes: string): string => `coalesce((
  select jsonb_agg(x.text order by x.position) from reasons x
  where x.catalogue_version = d.catalogue_version and x.code = any (${codes})), '[]')`;
const differingRow = z.object({
  caseId: z.uuid(),
  contributionId: z.uuid(),
  process: z.string(),
  channel: channelSchema,
  decidedOutcome: decisionOutcomeSchema,
  decidedReasons: z.array(localizedTextSchema),
  deciders: z.record(z.string(), z.string()),
  decidedAt: z.date(),
  reviewedOutcome: decisionOutcomeSchema,
  reviewedReasons: z.array(localizedTextSchema),
  reviewerName: z.string(),
  judgedAt: z.date(),
  note: z.string(),
});
const countRow = z.object({ total: z.int() });

/** How far blind reviews came to the same as the decisions, for leads. */
@Injectable()
export class Agreement {
  constructor(private readonly dataSource: DataSource) {}

  async report(period: Period): Promise<RequestOutput<typeof agreementOfReviews>> {
    const values = valuesOf(period);
    const [totals, rows, reasons] = await Promise.all([
      queryRow(
        this.dataSource,
        totalsRow,
        `select count(*)::int as drawn, count(*) filter (where r.judged_at is null and r.lapsed_at is null)::int as waiting,
                count(*) filter (where r.lapsed_at is not null)::int as lapsed
         from ${ofPeriod}`,
        values,
      ),
      queryRows(
        this.dataSource,
        pairRow,
        `select c.channel, d.outcome as "decidedOutcome", d.reason_codes as "decidedReasons", d.decided_by as "decidedBy",
                ${deciders} as deciders, r.outcome as "reviewedOutcome", r.reason_codes as "reviewedReasons",
                r.judged_by as "reviewedBy", r.judged_by_name as "reviewerName"
         from ${ofPeriod} and r.judged_at is not null`,
        values,
      ),
      queryRows(
        this.dataSource,
        reasonRow,
        `select distinct on (code) code, text from reasons order by code, catalogue_version desc`,
      ),
    ]);
    const pairs = rows.map(pairOf);
    const given = (code: string): number =>
      pairs.filter(({ decided, reviewed }) =>
        [...decided.reasonCodes, ...reviewed.reasonCodes].includes(code),
      ).length;
    return {
      ...totals!,
      fewestPairs,
      fewestOthers,
      overall: figureOf(byOutcome(pairs)),
      reasons: reasons
        .map(({ code, text }) => ({
          code,
          text,
          given: given(code),
          figure: figureOf(byReason(pairs, code)),
        }))
        .filter((reason) => reason.given > 0)
        .sort((a, b) => b.given - a.given),
      channels: channelSchema.options
        .map((channel) => ({
          channel,
          figure: figureOf(byOutcome(pairs.filter((pair) => pair.channel === channel))),
        }))
        .filter(({ figure }) => figure.pairs > 0),
      moderators: [...namesIn(rows)]
        .map(([id, name]) => ({ id, name, figure: figureOf(ofPerson(pairs, id)) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  }

  async differing({
    skip = 0,
    limit = 25,
    ...period
  }: RequestInput<typeof differingReviews>): Promise<RequestOutput<typeof differingReviews>> {
    const values = valuesOf(period);
    const [counted, rows] = await Promise.all([
      queryRow(
        this.dataSource,
        countRow,
        `select count(*)::int as total from ${ofPeriod} and r.judged_at is not null and ${differs}`,
        values,
      ),
      queryRows(
        this.dataSource,
        differingRow,
        `select c.id as "caseId", c.contribution_id as "contributionId", c.process, c.channel, d.outcome as "decidedOutcome",
                ${wordsOf('d.reason_codes')} as "decidedReasons", ${deciders} as deciders, d.decided_at as "decidedAt",
                r.outcome as "reviewedOutcome", ${wordsOf('r.reason_codes')} as "reviewedReasons",
                r.judged_by_name as "reviewerName", r.judged_at as "judgedAt", r.note
         from ${ofPeriod} and r.judged_at is not null and ${differs}
         order by d.decided_at desc, d.id limit $4 offset $5`,
        [...values, limit, skip],
      ),
    ]);
    return {
      items: rows.map((row) => ({
        caseId: row.caseId,
        contributionId: row.contributionId,
        process: row.process,
        channel: row.channel,
        decided: {
          outcome: row.decidedOutcome,
          reasons: row.decidedReasons,
          byNames: Object.values(row.deciders).sort(),
          at: row.decidedAt.toISOString(),
        },
        reviewed: {
          outcome: row.reviewedOutcome,
          reasons: row.reviewedReasons,
          byNames: [row.reviewerName],
          at: row.judgedAt.toISOString(),
        },
        note: row.note,
      })),
      total: counted?.total ?? 0,
    };
  }
}

const pairOf = (row: PairRow): JudgedTwice => ({
  channel: row.channel,
  decided: { outcome: row.decidedOutcome, reasonCodes: row.decidedReasons, by: row.decidedBy },
  reviewed: { outcome: row.reviewedOutcome, reasonCodes: row.reviewedReasons, by: row.reviewedBy },
});

/** Everybody who decided or reviewed, with their name. */
const namesIn = (rows: readonly PairRow[]): Map<string, string> =>
  new Map(
    rows.flatMap(({ decidedBy, deciders: names, reviewedBy, reviewerName }) => [
      ...decidedBy.map((id) => [id, names[id] ?? id] as const),
      [reviewedBy, reviewerName] as const,
    ]),
  );
