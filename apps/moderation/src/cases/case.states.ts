import type { CaseState, DecisionOutcome } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';
import { letGo, type Case, type CaseChange } from './case.js';

type Effect = (present: Case, by: string) => void;

/** Whoever decided on the version before is told what happened; whoever held the case holds it no more. */
const changed =
  (change: CaseChange): Effect =>
  (present) => {
    present.version += 1;
    present.lastChange = change;
    letGo(present);
  };
const unproposed =
  (change: CaseChange): Effect =>
  (present, by) => {
    present.proposedBy = null;
    changed(change)(present, by);
  };
const decided =
  (outcome: DecisionOutcome): Effect =>
  (present, by) => {
    present.outcome = outcome;
    unproposed('decided')(present, by);
  };
const proposed =
  (change: CaseChange): Effect =>
  (present, by) => {
    present.proposedBy ??= by;
    changed(change)(present, by);
  };
/** Whatever was said of the older words no longer counts: the case begins again, for anyone. */
const reopened: Effect = (present, by) => {
  present.round = 1;
  unproposed('amended')(present, by);
};

const moderators = ['moderator', 'lead', 'admin'] as const;
/** Who settles what two others saw differently. */
const settlers = ['lead', 'admin'] as const;

/**
 * What can happen to a case. One person publishes and returns; declining takes two. If the second person sees it
 * otherwise, nothing is decided and a lead settles it. The context of a step is the id of whoever takes it.
 */
export const caseStates = defineStates<Case, string>()({
  name: 'case',
  states: ['open', 'awaiting-second', 'conflict', 'returned', 'decided', 'closed'],
  initial: ['open'],
  final: ['returned', 'decided', 'closed'],
  steps: {
    publish: { from: ['open'], to: 'decided', who: moderators, effect: decided('published') },
    return: { from: ['open'], to: 'returned', who: moderators, effect: decided('returned') },
    'propose-decline': {
      from: ['open'],
      to: 'awaiting-second',
      who: moderators,
      effect: proposed('decline-proposed'),
    },
    'confirm-decline': {
      from: ['awaiting-second'],
      to: 'decided',
      who: moderators,
      effect: decided('declined'),
    },
    contradict: {
      from: ['awaiting-second'],
      to: 'conflict',
      who: moderators,
      effect: proposed('contradicted'),
    },
    'settle-publish': { from: ['conflict'], to: 'decided', who: settlers, effect: decided('published') },
    'settle-return': { from: ['conflict'], to: 'returned', who: settlers, effect: decided('returned') },
    'settle-decline': { from: ['conflict'], to: 'decided', who: settlers, effect: decided('declined') },
    reopen: {
      from: ['open', 'awaiting-second', 'conflict', 'returned', 'decided'],
      to: 'open',
      who: ['author'],
      effect: reopened,
    },
    close: {
      from: ['open', 'awaiting-second', 'conflict', 'returned', 'decided'],
      to: 'closed',
      who: ['author'],
      effect: unproposed('closed'),
    },
  },
});

export type CaseStep = keyof typeof caseStates.table.steps;

/** The states in which a moderator has something to do. */
export const waitingStates = ['open', 'awaiting-second', 'conflict'] as const satisfies readonly CaseState[];

export const isWaiting = (state: CaseState): boolean =>
  (waitingStates as readonly CaseState[]).includes(state);
