import type { BatchState } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';

const states = ['waiting', 'reading', 'cancelled', 'read', 'failed'] as const satisfies readonly BatchState[];
const desk = ['paper', 'lead', 'admin'];

/** How far a batch is read. Every one may go on: with files that were cancelled, or with a sheet scanned once more. */
export const paperBatchStates = defineStates({
  name: 'paper batch',
  states,
  initial: ['waiting'],
  final: ['read', 'failed', 'cancelled'],
  steps: {
    begin: { from: ['waiting'], to: 'reading', who: ['intake'] },
    complete: { from: ['waiting', 'reading'], to: 'read', who: ['intake'] },
    /** Not one of its files could be read. */
    fail: { from: ['waiting', 'reading'], to: 'failed', who: ['intake'] },
    cancel: { from: ['waiting', 'reading'], to: 'cancelled', who: desk },
    'go-on': { from: [...states], to: 'waiting', who: desk },
  },
});
export type EndOfReading = 'complete' | 'fail' | 'cancel';

/** Pages still come in by themselves. */
export const isBeingRead = (state: BatchState): boolean => paperBatchStates.can(state, 'complete');

/** How far a file is read. One whose content came before is `read` at once, one that is no scan `failed`. */
export const paperFileStates = defineStates({
  name: 'paper file',
  states,
  initial: ['waiting', 'read', 'failed'],
  final: ['read', 'failed'],
  steps: {
    claim: { from: ['waiting', 'reading'], to: 'reading', who: ['intake'] },
    complete: { from: ['waiting', 'reading'], to: 'read', who: ['intake'] },
    fail: { from: ['waiting', 'reading'], to: 'failed', who: ['intake'] },
    cancel: { from: ['waiting', 'reading'], to: 'cancelled', who: desk },
    resume: { from: ['cancelled'], to: 'waiting', who: desk },
  },
});
