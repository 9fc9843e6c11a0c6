import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttemptEntity } from './attempt.entity.js';
import { AttemptStore } from './attempt.store.js';
import { Ledger } from './ledger.read-model.js';
import { ListMessages } from './list-messages.service.js';
import { MessageContent } from './message-content.service.js';
import { MessageEntity } from './message.entity.js';
import { MessageStore } from './message.store.js';
import { MessagesController } from './messages.controller.js';
import { SettleMessage } from './settle-message.service.js';

/** The ledger: what is said to whom, and how it ended. */
@Module({
  imports: [TypeOrmModule.forFeature([AttemptEntity, MessageEntity])],
  controllers: [MessagesController],
  providers: [AttemptStore, Ledger, ListMessages, MessageContent, MessageStore, SettleMessage],
  exports: [AttemptStore, MessageContent, MessageStore, SettleMessage],
})
export class MessagesModule {}
