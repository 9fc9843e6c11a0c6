import type { CaseState } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { caseSteps, caseTransitions, isWaiting, stateAfter } from './case.transitions.js';

const states = Object.keys(caseTransitions) as CaseState[];

describe('the transitions of a case', () => {
  it('reach every state from open', () => {
    const reached = new Set<CaseState>(['open']);
    for (const state of reached) for (const next of Object.values(caseTransitions[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('use every step', () => {
    const used = new Set(states.flatMap((state) => Object.keys(caseTransitions[state])));
    expect([...used].sort()).toEqual([...caseSteps].sort());
  });

  it('can always be closed, and nothing leaves closed', () => {
    expect(states.map((state) => stateAfter(state, 'close'))).toEqual(states.map(() => 'closed'));
    expect(Object.values(caseTransitions.closed)).toEqual(['closed']);
  });

  it('decline only through a second person', () => {
    expect(states.filter((state) => stateAfter(state, 'confirm-decline'))).toEqual([
      'awaiting-second',
      'conflict',
    ]);
    expect(stateAfter('open', 'propose-decline')).toBe('awaiting-second');
  });

  it('decide only what waits', () => {
    const deciding = ['publish', 'return', 'propose-decline', 'confirm-decline', 'contradict'] as const;
    const decidable = states.filter((state) => deciding.some((step) => stateAfter(state, step)));
    expect(decidable).toEqual(states.filter(isWaiting));
  });
});
