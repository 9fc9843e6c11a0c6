import { defineStates } from '@gemeinsam/states';

const desk = ['paper', 'lead', 'admin'];

/** An alarm is settled by a person, or by the missing page that came. Putting away can be taken back. */
export const paperAlarmStates = defineStates({
  name: 'paper alarm',
  states: ['open', 'settled'],
  initial: ['open'],
  final: ['settled'],
  steps: {
    settle: { from: ['open'], to: 'settled', who: [...desk, 'intake'] },
    reopen: { from: ['settled'], to: 'open', who: desk },
  },
});
export type PaperAlarmState = 'open' | 'settled';
