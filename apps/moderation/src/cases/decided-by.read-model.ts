import { decisionOutcomeSchema, type CaseState, type ListedCase } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

/** The states in which the last decision says how the case stands. */
const decidedStates: readonly CaseState[] = ['revocable', 'returned', 'decided'];
const decidedRow = z.object({
  caseId: z.uuid(),
  outcome: decisionOutcomeSchema,
  at: z.date(),
  byNames: z.array(z.string()),
});
// An opinion of the version that was decided names each of those who decided.
const lastDecisions = `
  select distinct on (d.case_id) d.case_id as "caseId", d.outcome, d.decided_at as at, array(
    select o.given_by_name from opinions o
    where o.case_id = d.case_id and o.contribution_version = d.contribution_version and o.given_by = any (d.decided_by)
      and o.taken_back_at is null
    group by o.given_by, o.given_by_name order by min(o.given_at)) as "byNames"
  from decisions d where d.case_id = any ($1::uuid[]) and d.taken_back_at is null
  order by d.case_id, d.decided_at desc`;

/** What was decided last on cases, when, and the names of those who decided it. */
@Injectable()
export class DecidedBy {
  constructor(private readonly dataSource: DataSource) {}

  async of(cases: readonly { id: string; state: CaseState }[]): Promise<Map<string, ListedCase['decided']>> {
    const ids = cases.filter(({ state }) => decidedStates.includes(state)).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const rows = await queryRows(this.dataSource, decidedRow, lastDecisions, [ids]);
    return new Map(rows.map(({ caseId, at, ...said }) => [caseId, { ...said, at: at.toISOString() }]));
  }
}
