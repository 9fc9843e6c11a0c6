import { Module } from '@nestjs/common';
import { INTAKE_CONFIG, type IntakeConfig } from '../../../intake.config.js';
import { BatchesModule } from '../batches/batches.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { InboxSettings } from './inbox-settings.js';
import { InboxLock } from './inbox-lock.store.js';
import { TakeInbox } from './take-inbox.service.js';
import { ClearInbox } from './clear-inbox.service.js';
import { WatchInbox } from './watch-inbox.service.js';

/** A folder that is watched: what is put there becomes a batch. */
@Module({
  imports: [BatchesModule, RetentionModule],
  providers: [
    {
      provide: InboxSettings,
      useFactory: (config: IntakeConfig) =>
        new InboxSettings(
          config.PAPER_INBOX_DIR,
          config.PAPER_INBOX_SECONDS * 1_000,
          config.PAPER_INBOX_DAYS,
        ),
      inject: [INTAKE_CONFIG],
    },
    InboxLock,
    TakeInbox,
    ClearInbox,
    WatchInbox,
  ],
  exports: [WatchInbox],
})
export class InboxModule {}
