import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { ReasonsModule } from '../reasons/reasons.module.js';
import { DecideCase } from './decide-case.service.js';
import { DecisionsInWords } from './decision-words.read-model.js';
import { DecisionStore } from './decision.store.js';
import { DecisionsController } from './decisions.controller.js';
import { DeleteWords } from './delete-words.consumer.js';

@Module({
  imports: [CasesModule, OpinionsModule, ReasonsModule],
  controllers: [DecisionsController],
  providers: [DecideCase, DecisionsInWords, DecisionStore, DeleteWords],
})
export class DecisionsModule {}
