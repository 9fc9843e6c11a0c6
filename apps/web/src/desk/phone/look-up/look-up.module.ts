import { Module } from '@nestjs/common';
import { KeptModule } from '../../../public/kept/kept.module.js';
import { OpenProcesses } from '../../../public/open-processes.read-model.js';
import { ContributionStatus } from '../../../public/status/contribution-status.service.js';
import { AccessCodeController } from './access-code.controller.js';
import { CallerContributions } from './caller-contribution.service.js';
import { ContactController } from './contact.controller.js';
import { LookUpController } from './look-up.controller.js';
import { TypedSteps } from './typed-steps.service.js';
import { WithdrawController } from './withdraw.controller.js';
import { AddController, AppealController } from './writing.controller.js';

/** Answers and changes for callers who have contributed before. */
@Module({
  imports: [KeptModule],
  controllers: [
    LookUpController,
    WithdrawController,
    AddController,
    AppealController,
    ContactController,
    AccessCodeController,
  ],
  providers: [CallerContributions, ContributionStatus, OpenProcesses, TypedSteps],
})
export class LookUpPagesModule {}
