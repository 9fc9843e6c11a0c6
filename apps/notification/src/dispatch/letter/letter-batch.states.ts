import type { LetterBatchState } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';

/** `making`: its PDF does not lie in the blob store yet, and nobody sees the batch. */
export type StoredBatchState = LetterBatchState | 'making';

const desk = ['paper', 'lead', 'admin'];

/** A batch of letters. One that cannot be made is deleted and its letters wait again. */
export const letterBatchStates = defineStates({
  name: 'letter batch',
  states: ['making', 'made', 'printed', 'sent'] as StoredBatchState[],
  initial: ['making'],
  final: ['sent'],
  steps: {
    finish: { from: ['making'], to: 'made', who: desk },
    print: { from: ['made'], to: 'printed', who: desk },
    /** Whoever marks it as sent has printed it. */
    send: { from: ['made', 'printed'], to: 'sent', who: desk },
  },
});

/** The step that a mark at the paper desk takes. */
export const markingStep = { printed: 'print', sent: 'send' } as const;
export type MarkingStep = (typeof markingStep)[keyof typeof markingStep];
