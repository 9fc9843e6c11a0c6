import { Module } from '@nestjs/common';
import { CallBackModule } from '../dispatch/call-back/call-back.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { AddresseeStore } from './addressee.store.js';
import { AnswerPeople } from './answer-people.consumer.js';
import { ChangeWay } from './change-way.consumer.js';
import { EraseContribution } from './erase-contribution.service.js';
import { PlanMessage } from './plan-message.service.js';

/** From what happened to what must be said. */
@Module({
  imports: [MessagesModule, DispatchModule, CallBackModule],
  providers: [AddresseeStore, AnswerPeople, ChangeWay, EraseContribution, PlanMessage],
  exports: [PlanMessage],
})
export class OccasionsModule {}
