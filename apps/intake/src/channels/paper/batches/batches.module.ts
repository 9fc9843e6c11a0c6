import { Module } from '@nestjs/common';
import { ScanReading } from '@gemeinsam/paper/reading/scan-reading';
import { startReading } from '@gemeinsam/paper/reading/start-reading';
import { HashingModule } from '../../../hashing/hashing.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { FieldsModule } from '../fields/fields.module.js';
import { PrintingModule } from '../printing/printing.module.js';
import { PaperBatchStore } from './paper-batch.store.js';
import { CreateBatch } from './create-batch.service.js';
import { CompleteBatch } from './complete-batch.service.js';
import { CancelBatch } from './cancel-batch.service.js';
import { ReadFile } from './read-file.service.js';
import { ReadOnePage } from './read-one-page.service.js';
import { ComparePages } from './compare-pages.service.js';
import { ReadingQueue } from './reading-queue.jobs.js';

/** Piles of scanned sheets: taken in, read page by page, ended. */
@Module({
  imports: [HashingModule, SheetsModule, FieldsModule, PrintingModule],
  providers: [
    PaperBatchStore,
    CreateBatch,
    CompleteBatch,
    CancelBatch,
    ReadFile,
    ReadOnePage,
    ComparePages,
    ReadingQueue,
    { provide: ScanReading, useFactory: startReading },
  ],
  exports: [PaperBatchStore, CreateBatch, CompleteBatch, CancelBatch],
})
export class BatchesModule {}
