import { Module } from '@nestjs/common';
import { MessagesModule } from '../../messages/messages.module.js';
import { CallBackMissed } from './call-back-missed.consumer.js';
import { CallBackHousekeeping } from './call-back-housekeeping.sweep.js';
import { CallBackQueue } from './call-back-queue.read-model.js';
import { CallBackStore } from './call-back.store.js';
import { CallBacksController } from './call-backs.controller.js';
import { ForgetCalls } from './forget-calls.consumer.js';
import { MissedCallStore } from './missed-call.store.js';
import { OpenCallBack } from './open-call-back.service.js';
import { PlanCallBack } from './plan-call-back.service.js';
import { RecordCall } from './record-call.service.js';

/** Calls to make: answers by phone, missed calls, and what was agreed in a call. */
@Module({
  imports: [MessagesModule],
  controllers: [CallBacksController],
  providers: [
    CallBackMissed,
    CallBackHousekeeping,
    CallBackQueue,
    CallBackStore,
    ForgetCalls,
    MissedCallStore,
    OpenCallBack,
    PlanCallBack,
    RecordCall,
  ],
  exports: [CallBackStore],
})
export class CallBackModule {}
