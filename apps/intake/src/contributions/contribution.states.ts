import { type ContributionState, contributionStateSchema, type DecisionOutcome } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';

const undecided = ['received', 'in-review', 'returned'] as const satisfies readonly ContributionState[];
const decided = ['published', 'declined', 'appealed', 'declined-final'] as const;

/** What may become of a contribution. The author has the last word: withdrawing and erasing are always possible. */
export const contributionStates = defineStates({
  name: 'contribution',
  states: contributionStateSchema.options,
  initial: ['received'],
  final: ['published', 'declined', 'declined-final', 'withdrawn', 'erased'],
  steps: {
    'take-into-review': { from: ['received', 'returned'], to: 'in-review', who: ['moderation'] },
    answer: { from: ['returned'], to: 'in-review', who: ['author', 'staff'] },
    publish: { from: ['in-review', 'appealed'], to: 'published', who: ['moderation'] },
    return: { from: ['in-review', 'appealed'], to: 'returned', who: ['moderation'] },
    decline: { from: ['in-review'], to: 'declined', who: ['moderation'] },
    appeal: { from: ['declined'], to: 'appealed', who: ['author', 'staff'] },
    'answer-in-appeal': { from: ['returned'], to: 'appealed', who: ['author', 'staff'] },
    'decline-finally': { from: ['appealed'], to: 'declined-final', who: ['moderation'] },
    withdraw: {
      from: [...undecided, ...decided],
      to: 'withdrawn',
      who: ['author', 'agent', 'lead', 'admin'],
    },
    erase: { from: [...undecided, ...decided, 'withdrawn'], to: 'erased', who: ['admin'] },
  },
});
export type ContributionStep = keyof (typeof contributionStates)['table']['steps'];

/** States that end everything: news of a contribution in one of them come too late and are no mistake. */
export const isGone = (state: ContributionState): boolean => state === 'withdrawn' || state === 'erased';

/** Its author may still add to it. */
export const isUndecided = (state: ContributionState): boolean =>
  undecided.some((candidate) => candidate === state);

/** Others may join it instead of saying the same again: nobody has refused it, and its author stands by it. */
export const maySupport = (state: ContributionState): boolean =>
  isUndecided(state) || state === 'published' || state === 'appealed';

const stepsOf: Record<DecisionOutcome | 'in-review', readonly ContributionStep[]> = {
  'in-review': ['take-into-review'],
  published: ['publish'],
  'published-redacted': ['publish'],
  returned: ['return'],
  declined: ['decline', 'decline-finally'],
};

/** The state of a contribution where moderation has it. */
export const stateAt = (at: DecisionOutcome | 'in-review'): ContributionState =>
  contributionStates.table.steps[stepsOf[at][0]!].to;

/**
 * The steps by which a contribution comes to where moderation has it: usually one; two when that of taking into review
 * was not heard of. Empty when it is there already, undefined when there is no such way.
 */
export function stepsTo(
  from: ContributionState,
  to: DecisionOutcome | 'in-review',
): ContributionStep[] | undefined {
  if (from === stateAt(to)) return [];
  const stepFrom = (state: ContributionState): ContributionStep | undefined =>
    stepsOf[to].find((step) => contributionStates.can(state, step));
  const step = stepFrom(from);
  if (step) return [step];
  const first = 'take-into-review';
  if (!contributionStates.can(from, first)) return undefined;
  const second = stepFrom(contributionStates.after(from, first));
  return second && [first, second];
}
