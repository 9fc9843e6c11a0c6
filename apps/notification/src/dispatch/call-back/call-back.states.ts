import type { CallBackTask } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';

const desk = ['agent', 'lead', 'admin'];

/** A task to call somebody back. */
export const callBackStates = defineStates({
  name: 'call-back',
  states: ['open', 'done', 'given-up'] as CallBackTask['state'][],
  initial: ['open'],
  final: ['done', 'given-up'],
  steps: {
    /** The person was told, wants to hear nothing, took another way, or called again. */
    finish: { from: ['open'], to: 'done', who: [...desk, 'author', 'notification'] },
    'give-up': { from: ['open'], to: 'given-up', who: [...desk, 'notification'] },
    /** The answer takes the way of a call once more. */
    reopen: { from: ['open', 'done', 'given-up'], to: 'open', who: ['notification'] },
  },
});
export type ClosingStep = 'finish' | 'give-up';
