import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessageEntity } from '../../messages/message.entity.js';
import { MessagesModule } from '../../messages/messages.module.js';
import { DispatchModule } from '../dispatch.module.js';
import { LetterBatchEntity } from './letter-batch.entity.js';
import { LetterBatchStore } from './letter-batch.store.js';
import { LetterBatches } from './letter-batches.read-model.js';
import { LetterHousekeeping } from './letter-housekeeping.sweep.js';
import { LettersController } from './letters.controller.js';
import { MakeLetterBatch } from './make-letter-batch.service.js';
import { MarkLetters } from './mark-letters.service.js';

/** Answers by post: batches of letters for the paper desk. */
@Module({
  imports: [TypeOrmModule.forFeature([LetterBatchEntity, MessageEntity]), MessagesModule, DispatchModule],
  controllers: [LettersController],
  providers: [LetterBatchStore, LetterBatches, LetterHousekeeping, MakeLetterBatch, MarkLetters],
  exports: [LetterBatchStore],
})
export class LetterModule {}
