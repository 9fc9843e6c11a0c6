import type { DraftState } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';

/** What may become of a draft. One that was put away may still turn out to have been sent. */
export const draftStates = defineStates({
  name: 'draft',
  states: ['open', 'discarded', 'sent'] as const satisfies readonly DraftState[],
  initial: ['open'],
  final: ['sent'],
  steps: {
    discard: { from: ['open'], to: 'discarded', who: ['owner', 'lead', 'admin'] },
    restore: { from: ['discarded'], to: 'open', who: ['owner', 'lead', 'admin'] },
    send: { from: ['open', 'discarded'], to: 'sent', who: ['agent'] },
  },
});
