import { Module } from '@nestjs/common';
import { RedisConnection } from '../auth/redis-connection.provider.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { ContributeController } from './contribute/contribute.controller.js';
import { FormPages } from './contribute/form-pages.service.js';
import { KeptFormController } from './contribute/kept-form.controller.js';
import { KeptForms } from './contribute/kept-forms.js';
import { ReceiptStore } from './contribute/receipt.store.js';
import { RedisShortMemory } from './contribute/redis-short-memory.js';
import { SubmitContribution } from './contribute/submit-contribution.service.js';
import { OfficeController } from './office/office.controller.js';
import { OpenProcesses } from './open-processes.read-model.js';
import { StartController } from './start/start.controller.js';
import { ContributionStatus } from './status/contribution-status.service.js';
import { StatusController } from './status/status.controller.js';

/** The pages for everyone. They need no script, no account and no cookie. */
@Module({
  controllers: [
    StartController,
    OfficeController,
    ContributeController,
    KeptFormController,
    StatusController,
  ],
  providers: [
    OpenProcesses,
    SubmitContribution,
    ContributionStatus,
    FormPages,
    ...[ReceiptStore, KeptForms].map((sealed) => ({
      provide: sealed,
      useFactory: (redis: RedisConnection, config: WebConfig) =>
        new sealed(new RedisShortMemory(redis), config.SESSION_SECRET),
      inject: [RedisConnection, WEB_CONFIG],
    })),
  ],
})
export class PublicModule {}
