import { Module } from '@nestjs/common';
import { INTAKE_CONFIG, type IntakeConfig } from '../../../intake.config.js';
import { ErasedFiles } from './erased-files.store.js';
import { PaperNames } from './paper-names.store.js';
import { SheetContents } from './sheet-contents.store.js';
import { ErasePaper } from './erase-paper.service.js';
import { ErasedFilesSweep } from './erased-files.sweep.js';
import { PutAwaySettings, PutAwaySheets } from './put-away-sheets.sweep.js';

/** What stands on sheets ends: with the erasure of a person, or some time after it was put away. */
@Module({
  providers: [
    {
      provide: PutAwaySettings,
      useFactory: (config: IntakeConfig) => new PutAwaySettings(config.PAPER_PUT_AWAY_DAYS),
      inject: [INTAKE_CONFIG],
    },
    ErasedFiles,
    PaperNames,
    SheetContents,
    ErasePaper,
    ErasedFilesSweep,
    PutAwaySheets,
  ],
  exports: [ErasedFiles],
})
export class RetentionModule {}
