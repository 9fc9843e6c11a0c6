import { Module } from '@nestjs/common';
import { DecisionStore } from '../decisions/decision.store.js';
import { PgDecisionStore } from '../decisions/pg-decision.store.js';
import { CaseDetails } from './case-detail.read-model.js';
import { CaseTotals } from './case-totals.read-model.js';
import { CaseStore } from './case.store.js';
import { CasesController } from './cases.controller.js';
import { FollowContributions } from './follow-contributions.consumer.js';
import { HoldCase } from './hold-case.service.js';
import { PgCaseStore } from './pg-case.store.js';
import { Queue } from './queue.read-model.js';

@Module({
  controllers: [CasesController],
  providers: [
    HoldCase,
    Queue,
    CaseDetails,
    CaseTotals,
    FollowContributions,
    { provide: CaseStore, useClass: PgCaseStore },
    { provide: DecisionStore, useClass: PgDecisionStore },
  ],
  exports: [CaseStore, DecisionStore],
})
export class CasesModule {}
