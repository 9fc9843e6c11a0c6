import { Module } from '@nestjs/common';
import { MessagesModule } from '../../messages/messages.module.js';
import { CallbackQueue } from './callback-queue.read-model.js';
import { CallbackStore } from './callback.store.js';
import { CallbacksController } from './callbacks.controller.js';
import { OpenCallback } from './open-callback.service.js';
import { RecordCall } from './record-call.service.js';

/** Answers by phone: tasks for the phone desk. */
@Module({
  imports: [MessagesModule],
  controllers: [CallbacksController],
  providers: [CallbackQueue, CallbackStore, OpenCallback, RecordCall],
  exports: [CallbackStore],
})
export class CallbackModule {}
