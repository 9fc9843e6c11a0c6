import { Module } from '@nestjs/common';
import { HashingModule } from '../hashing/hashing.module.js';
import { AmendContribution } from './amend-contribution.service.js';
import { Contents } from './contents.read-model.js';
import { ContributionStore } from './contribution.store.js';
import { ContributionsController } from './contributions.controller.js';
import { FieldEvidence } from './field-evidence.service.js';
import { AppealContribution } from './appeals/appeal-contribution.service.js';
import { AppealStore } from './appeals/appeal.store.js';
import { FollowAnswers } from './follow-answers.consumer.js';
import { FollowModeration } from './follow-moderation.consumer.js';
import { ForgetSearchText } from './forget-search-text.service.js';
import { PgContributionStore } from './pg-contribution.store.js';
import { PgReceptionStore } from './pg-reception.store.js';
import { PublicStatuses } from './public-status.read-model.js';
import { ReceiveContribution } from './receive-contribution.service.js';
import { Reception } from './reception.service.js';
import { ReceptionStore } from './reception.store.js';
import { RandomReferenceNumbers, ReferenceNumbers } from './reference-numbers.js';
import { ReservedReferences } from './reserved-references.store.js';
import { SimilarModule } from './similar/similar.module.js';
import { SupportedContributions } from './supported-contributions.read-model.js';
import { Totals } from './totals.read-model.js';
import { PublishRedacted } from './publish-redacted.service.js';
import { Wordings } from './wordings.read-model.js';
import { WithdrawContribution } from './withdraw-contribution.service.js';

/** What people say, from receipt to decision. */
@Module({
  imports: [HashingModule, SimilarModule],
  controllers: [ContributionsController],
  providers: [
    { provide: ContributionStore, useClass: PgContributionStore },
    { provide: ReceptionStore, useClass: PgReceptionStore },
    { provide: ReferenceNumbers, useClass: RandomReferenceNumbers },
    ReservedReferences,
    Reception,
    ReceiveContribution,
    AmendContribution,
    WithdrawContribution,
    AppealContribution,
    AppealStore,
    FollowModeration,
    FollowAnswers,
    PublicStatuses,
    Contents,
    Wordings,
    PublishRedacted,
    FieldEvidence,
    Totals,
    SupportedContributions,
    ForgetSearchText,
  ],
  exports: [
    AmendContribution,
    AppealContribution,
    Contents,
    ContributionStore,
    FieldEvidence,
    PublicStatuses,
    ReceiveContribution,
    ReceptionStore,
    ReservedReferences,
    SimilarModule,
    WithdrawContribution,
    Wordings,
  ],
})
export class ContributionsModule {}
