import { Module } from '@nestjs/common';
import { RedisConnection } from '../auth/redis-connection.provider.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { ContributeController } from './contribute/contribute.controller.js';
import { ReceiptStore, SealedReceiptStore } from './contribute/receipt.store.js';
import { RedisShortMemory } from './contribute/redis-short-memory.js';
import { SubmitContribution } from './contribute/submit-contribution.service.js';
import { OpenProcesses } from './open-processes.read-model.js';
import { StartController } from './start/start.controller.js';
import { ContributionStatus } from './status/contribution-status.service.js';
import { StatusController } from './status/status.controller.js';

/** The pages for everyone. They need no script, no account and no cookie. */
@Module({
  controllers: [StartController, ContributeController, StatusController],
  providers: [
    OpenProcesses,
    SubmitContribution,
    ContributionStatus,
    {
      provide: ReceiptStore,
      useFactory: (redis: RedisConnection, config: WebConfig) =>
        new SealedReceiptStore(new RedisShortMemory(redis), config.SESSION_SECRET),
      inject: [RedisConnection, WEB_CONFIG],
    },
  ],
})
export class PublicModule {}
