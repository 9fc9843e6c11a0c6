import type { Actor, CaseDetail } from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { visibleOpinions, type Opinion } from '../decisions/opinion.js';
import { opinionOf, type OpinionRow } from '../decisions/opinion.rows.js';
import { summaryOf } from './case-summary.js';
import { caseUnknown } from './case.errors.js';
import type { Case } from './case.js';
import { caseOf, type CaseRow } from './case.rows.js';

/** One case with what was said of it, as this person may see it now. */
@Injectable()
export class CaseDetails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async get(caseId: string, viewer: Actor): Promise<CaseDetail> {
    const rows = (await this.dataSource.query('select * from cases where id = $1', [caseId])) as CaseRow[];
    return this.of(rows[0] ? caseOf(rows[0]) : caseUnknown(), viewer);
  }

  async of(present: Case, viewer: Actor): Promise<CaseDetail> {
    const rows = (await this.dataSource.query(
      'select * from opinions where case_id = $1 order by case_version',
      [present.id],
    )) as OpinionRow[];
    return {
      ...summaryOf(present, viewer.id, this.clock.now()),
      decisions: visibleOpinions(present, rows.map(opinionOf), viewer.id).map(described),
      maySecond: present.state === 'awaiting-second' && present.proposedBy !== viewer.id,
    };
  }
}

const described = (opinion: Opinion): CaseDetail['decisions'][number] => ({
  outcome: opinion.proposal ? 'decline-proposed' : opinion.outcome,
  reasonCodes: opinion.reasonCodes,
  message: opinion.message,
  byName: opinion.givenByName,
  at: opinion.givenAt.toISOString(),
});
