import { type ContributionState, contributionStateSchema, type DecisionOutcome } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { contributionStates, type ContributionStep, isGone, stepsTo } from './contribution.states.js';

const states = contributionStateSchema.options;

describe('the states of a contribution', () => {
  it('let a person withdraw and be erased from everywhere, and end there', () => {
    for (const state of states.filter((one) => !isGone(one))) {
      expect(contributionStates.after(state, 'withdraw')).toBe('withdrawn');
      expect(contributionStates.after(state, 'erase')).toBe('erased');
    }
    const after = (gone: ContributionState) =>
      contributionStates.changes.filter(([from]) => from === gone).map(([, to]) => to);
    expect(after('withdrawn')).toEqual(['erased']);
    expect(after('erased')).toEqual([]);
  });

  it('never lead back to received', () => {
    expect(contributionStates.changes.map(([, to]) => to)).not.toContain('received');
  });

  it('allow what people are promised', () => {
    expect(contributionStates.can('returned', 'answer')).toBe(true);
    expect(contributionStates.can('declined', 'appeal')).toBe(true);
    expect(contributionStates.can('appealed', 'publish')).toBe(true);
    expect(contributionStates.can('received', 'publish')).toBe(false);
    expect(contributionStates.can('withdrawn', 'take-into-review')).toBe(false);
  });
});

describe('the steps to where moderation has a contribution', () => {
  it.each<[ContributionState, DecisionOutcome | 'in-review', ContributionStep[] | undefined]>([
    ['received', 'in-review', ['take-into-review']],
    ['in-review', 'published', ['publish']],
    ['returned', 'in-review', ['take-into-review']],
    // The step of taking into review was not heard of.
    ['received', 'declined', ['take-into-review', 'decline']],
    ['returned', 'published', ['take-into-review', 'publish']],
    ['appealed', 'declined', ['decline-finally']],
    ['appealed', 'published', ['publish']],
    ['appealed', 'returned', ['return']],
    ['appealed', 'in-review', undefined],
    ['published', 'published', []],
    ['published', 'declined', undefined],
    ['declined', 'published', undefined],
    ['withdrawn', 'published', undefined],
    ['erased', 'in-review', undefined],
  ])('from %s to %s', (from, to, steps) => expect(stepsTo(from, to)).toEqual(steps));
});
