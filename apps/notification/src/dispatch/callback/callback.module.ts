import { Module } from '@nestjs/common';
import { MessagesModule } from '../../messages/messages.module.js';
import { CallBackMissed } from './call-back-missed.consumer.js';
import { CallbackHousekeeping } from './callback-housekeeping.sweep.js';
import { CallbackQueue } from './callback-queue.read-model.js';
import { CallbackStore } from './callback.store.js';
import { CallbacksController } from './callbacks.controller.js';
import { MissedCallStore } from './missed-call.store.js';
import { OpenCallback } from './open-callback.service.js';
import { PlanCallback } from './plan-callback.service.js';
import { RecordCall } from './record-call.service.js';

/** Calls to make: answers by phone, missed calls, and what was agreed in a call. */
@Module({
  imports: [MessagesModule],
  controllers: [CallbacksController],
  providers: [
    CallBackMissed,
    CallbackHousekeeping,
    CallbackQueue,
    CallbackStore,
    MissedCallStore,
    OpenCallback,
    PlanCallback,
    RecordCall,
  ],
  exports: [CallbackStore],
})
export class CallbackModule {}
