import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ReasonsModule } from '../reasons/reasons.module.js';
import { DecideCase } from './decide-case.service.js';
import { DecisionsInWords } from './decision-words.read-model.js';
import { DecisionsController } from './decisions.controller.js';

@Module({
  imports: [CasesModule, ReasonsModule],
  controllers: [DecisionsController],
  providers: [DecideCase, DecisionsInWords],
})
export class DecisionsModule {}
