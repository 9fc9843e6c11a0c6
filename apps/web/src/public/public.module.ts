import { Module } from '@nestjs/common';
import { ContributeController } from './contribute/contribute.controller.js';
import { FormPages } from './contribute/form-pages.service.js';
import { KeptFormController } from './contribute/kept-form.controller.js';
import { KeptModule } from './kept/kept.module.js';
import { SimilarController } from './contribute/similar.controller.js';
import { SimilarIdeas } from './contribute/similar-ideas.service.js';
import { SubmissionTokens } from './contribute/submission-tokens.service.js';
import { SubmitContribution } from './contribute/submit-contribution.service.js';
import { DecisionLogController } from './decision-log/decision-log.controller.js';
import { DecisionLog } from './decision-log/decision-log.read-model.js';
import { OfficeController } from './office/office.controller.js';
import { OpenProcesses } from './open-processes.read-model.js';
import { StartController } from './start/start.controller.js';
import { AccessController } from './status/access.controller.js';
import { OwnAppealController } from './status/appeal.controller.js';
import { ContributionStatus } from './status/contribution-status.service.js';
import { OwnStatus } from './status/own-status.service.js';
import { LookupController } from './status/lookup.controller.js';
import { StatusController } from './status/status.controller.js';
import { StatusPages } from './status/status-pages.service.js';

export const publicControllers = [
  StartController,
  OfficeController,
  DecisionLogController,
  ContributeController,
  KeptFormController,
  SimilarController,
  LookupController,
  StatusController,
  AccessController,
  OwnAppealController,
];

export const publicProviders = [
  OpenProcesses,
  DecisionLog,
  SimilarIdeas,
  SubmissionTokens,
  SubmitContribution,
  ContributionStatus,
  OwnStatus,
  StatusPages,
  FormPages,
];

/** The pages for everyone. They need no script, no account and no cookie. */
@Module({ imports: [KeptModule], controllers: publicControllers, providers: publicProviders })
export class PublicModule {}
