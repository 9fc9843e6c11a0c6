import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { CallBackModule } from './call-back/call-back.module.js';
import { DispatchBell } from './dispatch-bell.js';
import { PlanMessage } from './plan-message.service.js';
import { TryNextWay } from './try-next-way.service.js';

/** What all ways share: which one a message takes, the next when one failed, and the bell that wakes them. */
@Module({
  imports: [MessagesModule, CallBackModule],
  providers: [DispatchBell, PlanMessage, TryNextWay],
  exports: [DispatchBell, PlanMessage, TryNextWay],
})
export class DispatchModule {}
