import { defineStates } from '@gemeinsam/states';

/** A field waits for a person until it is entered; another scan or another answer lets it wait once more. */
export const paperCheckStates = defineStates({
  name: 'paper check',
  states: ['open', 'done'],
  initial: ['open'],
  final: ['done'],
  steps: {
    close: { from: ['open', 'done'], to: 'done', who: ['intake'] },
    open: { from: ['open', 'done'], to: 'open', who: ['intake'] },
  },
});
export type PaperCheckState = 'open' | 'done';
