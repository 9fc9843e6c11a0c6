import type { CallOutcome, MessageOutcome } from '@gemeinsam/contracts';
import type { ClosingStep } from './call-back.states.js';
import { type OfficeHours, whenOpen } from './office-hours.js';

/** How often a person who does not pick up is called. */
export const mostCalls = 3;

const hour = 3_600_000;
/** An answer by phone is due within a day. */
export const dueForFirstCall = (now: Date): Date => new Date(now.getTime() + 24 * hour);
/** Whoever did not pick up may do so at another time of day, when somebody is there to call. */
export const dueAfterNoAnswer = (now: Date, hours: OfficeHours): Date =>
  whenOpen(new Date(now.getTime() + 4 * hour), hours);

/** What follows from a call: the final outcome, or `undefined` when the task stays open. */
export function afterCall(
  outcome: CallOutcome,
  callsBefore: number,
): { outcome: MessageOutcome; reason?: string; step: ClosingStep } | undefined {
  switch (outcome) {
    case 'reached':
      return { outcome: 'delivered', step: 'finish' };
    case 'refused':
      return { outcome: 'declined-by-person', reason: 'refused-on-the-phone', step: 'finish' };
    case 'wrong-number':
    case 'no-number':
      return { outcome: 'undeliverable', reason: outcome, step: 'give-up' };
    case 'no-answer':
      return callsBefore + 1 >= mostCalls
        ? { outcome: 'undeliverable', reason: 'no-answer', step: 'give-up' }
        : undefined;
  }
}
