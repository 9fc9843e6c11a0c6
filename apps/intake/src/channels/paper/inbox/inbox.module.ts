import { Module } from '@nestjs/common';
import { BatchesModule } from '../batches/batches.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { InboxLock } from './inbox-lock.store.js';
import { TakeInbox } from './take-inbox.service.js';
import { ClearInbox } from './clear-inbox.service.js';
import { WatchInbox } from './watch-inbox.service.js';

/** A folder that is watched: what is put there becomes a batch. */
@Module({
  imports: [BatchesModule, RetentionModule],
  providers: [InboxLock, TakeInbox, ClearInbox, WatchInbox],
  exports: [WatchInbox],
})
export class InboxModule {}
