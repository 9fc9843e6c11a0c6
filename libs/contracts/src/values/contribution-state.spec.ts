import { describe, expect, it } from '@jest/globals';
import {
  contributionStateSchema,
  contributionTransitions,
  mayBecome,
  type ContributionState,
} from './contribution-state.js';

const states = contributionStateSchema.options;
const reachable = (from: ContributionState): Set<ContributionState> => {
  const found = new Set<ContributionState>([from]);
  for (const state of found) for (const next of contributionTransitions[state]) found.add(next);
  return found;
};

describe('states of a contribution', () => {
  it('are all reachable from received', () => {
    expect([...reachable('received')].sort()).toEqual([...states].sort());
  });

  it.each(states.filter((state) => state !== 'erased'))('%s can end erased', (state) => {
    expect(reachable(state).has('erased')).toBe(true);
    expect(mayBecome(state, 'erased')).toBe(true);
  });

  it('never lead back to received, nor out of erased', () => {
    for (const state of states) expect(mayBecome(state, 'received')).toBe(false);
    expect(contributionTransitions.erased).toEqual([]);
  });

  it('allow what people are promised', () => {
    expect(mayBecome('returned', 'in-review')).toBe(true);
    expect(mayBecome('declined', 'appealed')).toBe(true);
    expect(mayBecome('appealed', 'published')).toBe(true);
    expect(mayBecome('received', 'published')).toBe(false);
    expect(mayBecome('withdrawn', 'in-review')).toBe(false);
  });
});
