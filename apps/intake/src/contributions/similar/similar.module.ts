import { Module } from '@nestjs/common';
import { SearchIndexSweep } from './search-index.sweep.js';
import { SearchContributions } from './search-contributions.read-model.js';
import { SearchController } from './search.controller.js';
import { SearchedWords } from './searched-words.read-model.js';
import { SearchTextStore } from './search-text.store.js';
import { SimilarContributions } from './similar-contributions.read-model.js';
import { SimilarController } from './similar.controller.js';

/** What others have said already, whatever way they came. */
@Module({
  controllers: [SimilarController, SearchController],
  providers: [SearchTextStore, SearchIndexSweep, SimilarContributions, SearchedWords, SearchContributions],
  exports: [SearchTextStore, SimilarContributions],
})
export class SimilarModule {}
