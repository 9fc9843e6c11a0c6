import { Module } from '@nestjs/common';
import { CallBackModule } from '../dispatch/call-back/call-back.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { LetterModule } from '../dispatch/letter/letter.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { AddresseeStore } from './addressee.store.js';
import { AnswerPeople } from './answer-people.consumer.js';
import { EraseContribution } from './erase-contribution.service.js';
import { TakeNewWay } from './take-new-way.consumer.js';

/** From what happened to what must be said. Nobody imports it. */
@Module({
  imports: [MessagesModule, DispatchModule, CallBackModule, LetterModule],
  providers: [AddresseeStore, AnswerPeople, EraseContribution, TakeNewWay],
})
export class OccasionsModule {}
