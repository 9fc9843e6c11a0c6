import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { MarkRedactions } from './mark-redactions.service.js';
import { MarkedRedactionsStore } from './marked-redactions.store.js';
import { Originals } from './original.read-model.js';
import { RedactionsController } from './redactions.controller.js';
import { WrittenWordsService } from './written-words.service.js';

/** Passages that nobody reads: marking them, and reading what stood there. */
@Module({
  imports: [CasesModule],
  controllers: [RedactionsController],
  providers: [MarkRedactions, MarkedRedactionsStore, Originals, WrittenWordsService],
  exports: [WrittenWordsService],
})
export class RedactionsModule {}
