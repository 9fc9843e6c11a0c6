import type { StatementOfReasons } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { CaseEntity } from '../cases/case.entity.js';
import { caseUnknown } from '../cases/case.errors.js';
import { ReasonEntity } from '../reasons/reason.entity.js';
import { DecisionEntity } from './decision.entity.js';
import { statementOf } from './statement-of-reasons.js';

/** The statements of reasons of what was declined and told on a case, oldest first. */
@Injectable()
export class StatementsOfReasons {
  constructor(private readonly dataSource: DataSource) {}

  async of(caseId: string): Promise<StatementOfReasons[]> {
    const { manager } = this.dataSource;
    const about = (await manager.findOneBy(CaseEntity, { id: caseId })) ?? caseUnknown();
    const declines = await manager.find(DecisionEntity, {
      where: { caseId, outcome: 'declined', toldAt: Not(IsNull()) },
      order: { decidedAt: 'asc', id: 'asc' },
    });
    return Promise.all(
      declines.map(async (decision) => {
        const { catalogueVersion, reasonCodes } = decision;
        const reasons = await manager.find(ReasonEntity, {
          where: { catalogueVersion, code: In(reasonCodes) },
          order: { position: 'asc' },
        });
        return statementOf(decision, about, reasons);
      }),
    );
  }
}
