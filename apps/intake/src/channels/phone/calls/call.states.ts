import { type CallState, callStateSchema } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';

/** Where a call is. It follows from the set of its reports, which only ever grows: so it never goes back. */
export const callStates = defineStates({
  name: 'call',
  states: callStateSchema.options,
  initial: ['ringing'],
  final: ['ended'],
  steps: {
    answer: { from: ['ringing'], to: 'talking', who: ['telephone system', 'agent'] },
    end: { from: ['ringing', 'talking'], to: 'ended', who: ['telephone system', 'agent', 'intake'] },
  },
});

/** The state after reports say `said`: taken by the step that leads there, if it is another one. */
export function stateAfter(present: CallState, said: CallState): CallState {
  if (said === present) return present;
  return callStates.after(present, said === 'ended' ? 'end' : 'answer');
}
