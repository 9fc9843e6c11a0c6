import type { PaperFormState } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';

const desk = ['paper', 'lead', 'admin'];

/** What becomes of a form that came in: a contribution, or nothing. Neither is taken back. */
export const paperFormStates = defineStates({
  name: 'paper form',
  states: ['to-verify', 'submitted', 'discarded'] as const satisfies readonly PaperFormState[],
  initial: ['to-verify'],
  final: ['submitted', 'discarded'],
  steps: {
    submit: { from: ['to-verify'], to: 'submitted', who: desk },
    discard: { from: ['to-verify'], to: 'discarded', who: desk },
  },
});
