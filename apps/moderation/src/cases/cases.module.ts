import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { CaseCountsModel } from './case-counts.read-model.js';
import { CaseSearch } from './case-search.read-model.js';
import { CaseDetails } from './case-detail.read-model.js';
import { CaseTotals } from './case-totals.read-model.js';
import { CaseEntity } from './case.entity.js';
import { CaseStore } from './case.store.js';
import { CasesController } from './cases.controller.js';
import { DecidedBy } from './decided-by.read-model.js';
import { FollowContributions } from './follow-contributions.consumer.js';
import { HoldCase } from './hold-case.service.js';
import { Queue } from './queue.read-model.js';

@Module({
  imports: [TypeOrmModule.forFeature([CaseEntity]), OpinionsModule],
  controllers: [CasesController],
  providers: [
    HoldCase,
    Queue,
    CaseDetails,
    CaseTotals,
    CaseCountsModel,
    CaseSearch,
    DecidedBy,
    FollowContributions,
    CaseStore,
  ],
  exports: [CaseStore],
})
export class CasesModule {}
