import { Module } from '@nestjs/common';
import { BatchesModule } from '../batches/batches.module.js';
import { AlarmsModule } from '../alarms/alarms.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { SignOffModule } from '../sign-off/sign-off.module.js';
import { PaperDeskController } from './paper-desk.controller.js';
import { PaperBatches } from './paper-batches.read-model.js';
import { DeskCounts } from './desk-counts.read-model.js';

/** Batches as the clerk sees them, put together from everything about them. */
@Module({
  imports: [BatchesModule, AlarmsModule, InboxModule, SignOffModule],
  controllers: [PaperDeskController],
  providers: [PaperBatches, DeskCounts],
})
export class PaperDeskModule {}
