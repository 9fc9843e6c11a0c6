import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { CallBackModule } from './call-back/call-back.module.js';
import { ChangeWay } from './change-way.service.js';
import { DispatchBell } from './dispatch-bell.js';

/** What all ways share: the bell that wakes them, and the change from one to another. */
@Module({
  imports: [MessagesModule, CallBackModule],
  providers: [ChangeWay, DispatchBell],
  exports: [ChangeWay, DispatchBell],
})
export class DispatchModule {}
