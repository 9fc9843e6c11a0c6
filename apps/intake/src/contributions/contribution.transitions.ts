import { type ContributionState, contributionTransitions, mayBecome } from '@gemeinsam/contracts';

/** States that end everything: news of a contribution in one of them come too late and are no mistake. */
export const isGone = (state: ContributionState): boolean => state === 'withdrawn' || state === 'erased';

/** Its author may still add to it. */
export const isUndecided = (state: ContributionState): boolean =>
  state === 'received' || state === 'in-review' || state === 'returned';

/** Others may join it instead of saying the same again: nobody has refused it, and its author stands by it. */
export const maySupport = (state: ContributionState): boolean =>
  isUndecided(state) || state === 'published' || state === 'appealed';

/**
 * The states to go through from `from` to `to`, without `from`: usually one; two when the step of taking into
 * review was not heard of. Empty when it is there already, undefined when there is no such way.
 */
export function wayTo(from: ContributionState, to: ContributionState): ContributionState[] | undefined {
  if (from === to) return [];
  if (mayBecome(from, to)) return [to];
  const across: ContributionState = 'in-review';
  return contributionTransitions[from].includes(across) && mayBecome(across, to) ? [across, to] : undefined;
}
