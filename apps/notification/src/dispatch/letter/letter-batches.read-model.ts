import type { LetterBatch } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { LetterBatchStore } from './letter-batch.store.js';

/** The list at the paper desk, newest first, with how many letters wait for the next batch. */
@Injectable()
export class LetterBatches {
  constructor(private readonly batches: LetterBatchStore) {}

  list(): Promise<{ batches: LetterBatch[]; waiting: number }> {
    return this.batches.list();
  }
}
