import { Module } from '@nestjs/common';
import { MessagesModule } from '../../messages/messages.module.js';
import { DispatchModule } from '../dispatch.module.js';
import { LetterBatchStore } from './letter-batch.store.js';
import { LetterBatches } from './letter-batches.read-model.js';
import { LetterHousekeeping } from './letter-housekeeping.sweep.js';
import { LettersController } from './letters.controller.js';
import { MakeLetterBatch } from './make-letter-batch.service.js';
import { MarkLetters } from './mark-letters.service.js';

/** Answers by post: batches of letters for the paper desk. */
@Module({
  imports: [MessagesModule, DispatchModule],
  controllers: [LettersController],
  providers: [LetterBatchStore, LetterBatches, LetterHousekeeping, MakeLetterBatch, MarkLetters],
  exports: [LetterBatchStore],
})
export class LetterModule {}
