import type { CaseState } from '@gemeinsam/contracts';

/** What can happen to a case. */
export const caseSteps = [
  'publish',
  'return',
  'propose-decline',
  'confirm-decline',
  'contradict',
  'reopen',
  'close',
] as const;
export type CaseStep = (typeof caseSteps)[number];

/** Which step leads where. What is not here is refused. */
export const caseTransitions: Record<CaseState, Partial<Record<CaseStep, CaseState>>> = {
  open: {
    publish: 'decided',
    return: 'returned',
    'propose-decline': 'awaiting-second',
    reopen: 'open',
    close: 'closed',
  },
  // A second person agrees to decline, or sees it otherwise; then a lead settles it.
  'awaiting-second': {
    'confirm-decline': 'decided',
    contradict: 'conflict',
    reopen: 'open',
    close: 'closed',
  },
  conflict: {
    publish: 'decided',
    return: 'returned',
    'confirm-decline': 'decided',
    reopen: 'open',
    close: 'closed',
  },
  returned: { reopen: 'open', close: 'closed' },
  decided: { reopen: 'open', close: 'closed' },
  closed: { close: 'closed' },
};

/** The states in which a moderator has something to do. */
export const waitingStates = ['open', 'awaiting-second', 'conflict'] as const satisfies readonly CaseState[];

export const isWaiting = (state: CaseState): boolean =>
  (waitingStates as readonly CaseState[]).includes(state);

/** Where the step leads, or undefined when it is not possible in this state. */
export function stateAfter(state: CaseState, step: CaseStep): CaseState | undefined {
  return caseTransitions[state][step];
}
