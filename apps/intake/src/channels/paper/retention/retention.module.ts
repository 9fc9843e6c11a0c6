import { Module } from '@nestjs/common';
import { ErasedFiles } from './erased-files.store.js';
import { SheetContents } from './sheet-contents.store.js';
import { ErasePaper } from './erase-paper.service.js';
import { ErasedFilesSweep } from './erased-files.sweep.js';
import { PutAwaySheets } from './put-away-sheets.sweep.js';

/** What stands on sheets ends: with the erasure of a person, or some time after it was put away. */
@Module({
  providers: [ErasedFiles, SheetContents, ErasePaper, ErasedFilesSweep, PutAwaySheets],
  exports: [ErasedFiles],
})
export class RetentionModule {}
