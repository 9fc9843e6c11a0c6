import {
  type ContributionState,
  contributionStateSchema,
  contributionTransitions,
} from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { isGone, wayTo } from './contribution.transitions.js';

const states = contributionStateSchema.options;

describe('the transitions of a contribution', () => {
  it('reach every state from received', () => {
    const reached = new Set<ContributionState>(['received']);
    for (const state of reached) contributionTransitions[state].forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('let a person withdraw and be erased from everywhere, and end there', () => {
    for (const state of states.filter((one) => !isGone(one)))
      expect(contributionTransitions[state]).toEqual(expect.arrayContaining(['withdrawn', 'erased']));
    expect(contributionTransitions.withdrawn).toEqual(['erased']);
    expect(contributionTransitions.erased).toEqual([]);
  });
});

describe('the way from one state to another', () => {
  it.each<[ContributionState, ContributionState, ContributionState[] | undefined]>([
    ['received', 'in-review', ['in-review']],
    ['in-review', 'published', ['published']],
    ['returned', 'in-review', ['in-review']],
    // The step of taking into review was not heard of.
    ['received', 'declined', ['in-review', 'declined']],
    ['returned', 'published', ['in-review', 'published']],
    ['published', 'published', []],
    ['published', 'declined', undefined],
    ['declined', 'published', undefined],
    ['withdrawn', 'published', undefined],
    ['erased', 'in-review', undefined],
  ])('from %s to %s', (from, to, way) => expect(wayTo(from, to)).toEqual(way));
});
