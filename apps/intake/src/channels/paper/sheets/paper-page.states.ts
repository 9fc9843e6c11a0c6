import { defineStates } from '@gemeinsam/states';

/** A page of a file is read once, whatever becomes of it then. */
export const paperPageStates = defineStates({
  name: 'paper page',
  states: ['waiting', 'read'],
  initial: ['waiting'],
  final: ['read'],
  steps: { take: { from: ['waiting'], to: 'read', who: ['intake'] } },
});
