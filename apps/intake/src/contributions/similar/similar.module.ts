import { Module } from '@nestjs/common';
import { SearchIndexSweep } from './search-index.sweep.js';
import { SearchTextStore } from './search-text.store.js';
import { SimilarContributions } from './similar-contributions.read-model.js';
import { SimilarController } from './similar.controller.js';

/** What others have said already, whatever way they came. */
@Module({
  controllers: [SimilarController],
  providers: [SearchTextStore, SearchIndexSweep, SimilarContributions],
  exports: [SearchTextStore, SimilarContributions],
})
export class SimilarModule {}
