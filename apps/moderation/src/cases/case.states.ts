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
const decided = unproposed('decided');
/** From now on it is so for everybody; no version gets old by it. */
const told =
  (outcome: DecisionOutcome): Effect =>
  (present) => {
    present.outcome = outcome;
  };
const proposed =
  (change: CaseChange): Effect =>
  (present, by) => {
    present.proposedBy ??= by;
    changed(change)(present, by);
  };
const takenBack = changed('taken-back');
/** Whatever was said of the older words no longer counts: the case begins again, for anyone. */
const reopened: Effect = (present, by) => {
  present.round = 1;
  unproposed('amended')(present, by);
};

const moderators = ['moderator', 'lead', 'admin'] as const;
/** Who settles what two others saw differently. */
const settlers = ['lead', 'admin'] as const;
/** Tells what was decided once nobody can take it back any more. */
const clock = ['clock'] as const;

/**
 * What can happen to a case. One person publishes and returns; declining takes two. If the second person sees it
 * otherwise, nothing is decided and a lead settles it. What is decided can be taken back until it is told: the author,
 * the public page and the figures know of it only then. The context of a step is the id of whoever takes it.
 */
export const caseStates = defineStates<Case, string>()({
  name: 'case',
  states: ['open', 'awaiting-second', 'conflict', 'revocable', 'returned', 'decided', 'closed'],
  initial: ['open'],
  final: ['returned', 'decided', 'closed'],
  steps: {
    publish: { from: ['open'], to: 'revocable', who: moderators, effect: decided },
    return: { from: ['open'], to: 'revocable', who: moderators, effect: decided },
    'propose-decline': {
      from: ['open'],
      to: 'awaiting-second',
      who: moderators,
      effect: proposed('decline-proposed'),
    },
    'withdraw-proposal': {
      from: ['awaiting-second'],
      to: 'open',
      who: moderators,
      effect: unproposed('taken-back'),
    },
    'confirm-decline': {
      from: ['awaiting-second'],
      to: 'revocable',
      who: moderators,
      effect: decided,
    },
    contradict: {
      from: ['awaiting-second'],
      to: 'conflict',
      who: moderators,
      effect: proposed('contradicted'),
    },
    'settle-publish': { from: ['conflict'], to: 'revocable', who: settlers, effect: decided },
    'settle-return': { from: ['conflict'], to: 'revocable', who: settlers, effect: decided },
    'settle-decline': { from: ['conflict'], to: 'revocable', who: settlers, effect: decided },
    'take-back': { from: ['revocable'], to: 'open', who: moderators, effect: takenBack },
    'take-back-second': { from: ['revocable'], to: 'awaiting-second', who: moderators, effect: takenBack },
    'take-back-settling': { from: ['revocable'], to: 'conflict', who: settlers, effect: takenBack },
    'tell-publish': { from: ['revocable'], to: 'decided', who: clock, effect: told('published') },
    'tell-return': { from: ['revocable'], to: 'returned', who: clock, effect: told('returned') },
    'tell-decline': { from: ['revocable'], to: 'decided', who: clock, effect: told('declined') },
    reopen: {
      from: ['open', 'awaiting-second', 'conflict', 'revocable', 'returned', 'decided'],
      to: 'open',
      who: ['author'],
      effect: reopened,
    },
    close: {
      from: ['open', 'awaiting-second', 'conflict', 'revocable', 'returned', 'decided'],
      to: 'closed',
      who: ['author'],
      effect: unproposed('closed'),
    },
  },
});

export type CaseStep = keyof typeof caseStates.table.steps;

/** The states in which a moderator has something to do. */
export const waitingStates = ['open', 'awaiting-second', 'conflict'] as const satisfies readonly CaseState[];

export const isWaiting = (state: CaseState): state is (typeof waitingStates)[number] =>
  (waitingStates as readonly CaseState[]).includes(state);
