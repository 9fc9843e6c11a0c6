import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { ProcessesModule } from '../processes/processes.module.js';
import { PublicLogModule } from '../public-log/public-log.module.js';
import { RedactionsModule } from '../redactions/redactions.module.js';
import { ReasonsModule } from '../reasons/reasons.module.js';
import { AgreeOnCase } from './agree-on-case.service.js';
import { DecideCase } from './decide-case.service.js';
import { DecisionTotals } from './decision-totals.read-model.js';
import { DecisionsInWords } from './decision-words.read-model.js';
import { DecisionStore } from './decision.store.js';
import { DecisionsController } from './decisions.controller.js';
import { DeleteWords } from './delete-words.consumer.js';
import { DueDecisions } from './due-decisions.sweep.js';
import { RecordDecision } from './record-decision.service.js';
import { StatementsOfReasons } from './statements.read-model.js';
import { TakeBack } from './take-back.service.js';
import { TellDecision } from './tell-decision.service.js';

@Module({
  imports: [CasesModule, OpinionsModule, ProcessesModule, PublicLogModule, ReasonsModule, RedactionsModule],
  controllers: [DecisionsController],
  providers: [
    AgreeOnCase,
    DecideCase,
    DecisionsInWords,
    DecisionStore,
    DecisionTotals,
    DeleteWords,
    DueDecisions,
    RecordDecision,
    StatementsOfReasons,
    TakeBack,
    TellDecision,
  ],
  exports: [DecisionStore],
})
export class DecisionsModule {}
