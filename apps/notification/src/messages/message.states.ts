import type { MessageOutcome, MessageState } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';
import { openStates } from './message.js';

/** A message on its way: it waits, is being sent, lies in a batch of letters or with the phone desk, and ends. */
export const messageStates = defineStates({
  name: 'message',
  states: [...openStates, 'delivered', 'undeliverable', 'declined-by-person'] as MessageState[],
  initial: ['waiting', 'call-back'],
  final: ['delivered', 'undeliverable', 'declined-by-person'],
  steps: {
    /** It takes a way, the first or the next. */
    route: { from: openStates, to: 'waiting', who: ['notification'] },
    'hand-to-phone-desk': { from: openStates, to: 'call-back', who: ['notification'] },
    'begin-sending': { from: ['waiting'], to: 'sending', who: ['notification'] },
    'put-off': { from: ['sending'], to: 'waiting', who: ['notification'] },
    'put-in-batch': { from: ['waiting'], to: 'in-letter-batch', who: ['paper', 'lead', 'admin'] },
    'take-out-of-batch': { from: ['in-letter-batch'], to: 'waiting', who: ['notification'] },
    deliver: { from: openStates, to: 'delivered', who: ['notification', 'agent', 'paper', 'lead', 'admin'] },
    'give-up': { from: openStates, to: 'undeliverable', who: ['notification', 'agent', 'lead', 'admin'] },
    decline: { from: openStates, to: 'declined-by-person', who: ['author', 'agent', 'lead', 'admin'] },
    /** The letter came back; it may have been settled as delivered when the batch was sent. */
    'come-back': {
      from: ['in-letter-batch', 'delivered'],
      to: 'undeliverable',
      who: ['paper', 'lead', 'admin'],
    },
  },
});

/** The step to each outcome. */
export const settlingStep = {
  delivered: 'deliver',
  undeliverable: 'give-up',
  'declined-by-person': 'decline',
} as const satisfies Record<MessageOutcome, string>;
export type SettlingStep = (typeof settlingStep)[MessageOutcome] | 'come-back';
