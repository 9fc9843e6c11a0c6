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
    present.answeredBy = null;
    changed(change)(present, by);
  };
const decided = unproposed('decided');
/** From now on it is so for everybody; no version gets old by it. */
const told =
  (outcome: DecisionOutcome): Effect =>
  (present) => {
    present.outcome = outcome;
  };
const proposed: Effect = (present, by) => {
  present.proposedBy = by;
  changed('decline-proposed')(present, by);
};
/** Whoever answered keeps the case: now they compare. */
const answered: Effect = (present, by) => {
  present.version += 1;
  present.lastChange = 'answered';
  present.answeredBy = by;
};
const takenBack = changed('taken-back');
/** Whatever was said of the older words no longer counts: the case begins again, for anyone; an appeal stays one. */
const reopened = unproposed('amended');
/** The same version is decided once more. */
const appealed: Effect = (present, by) => {
  present.round += 1;
  unproposed('appealed')(present, by);
};

const moderators = ['moderator', 'lead', 'admin'] as const;
/** Who settles what two others saw differently. */
const settlers = ['lead', 'admin'] as const;
/** Tells what was decided once nobody can take it back any more. */
const clock = ['clock'] as const;

/**
 * What can happen to a case. One person publishes and returns; declining takes two: the second gives an opinion of their
 * own before they see the first one's, then both are compared and one of the two opinions stands, as whoever gave the other
 * agrees; or a lead settles it. What is decided can be taken back until it is told: the author,
 * the public page and the figures know of it only then. After an appeal other people decide. The context of a step is the id of whoever takes it.
 */
export const caseStates = defineStates<Case, string>()({
  name: 'case',
  states: ['open', 'awaiting-second', 'agreeing', 'conflict', 'revocable', 'returned', 'decided', 'closed'],
  initial: ['open'],
  final: ['returned', 'decided', 'closed'],
  steps: {
    publish: { from: ['open'], to: 'revocable', who: moderators, effect: decided },
    'publish-redacted': { from: ['open'], to: 'revocable', who: moderators, effect: decided },
    return: { from: ['open'], to: 'revocable', who: moderators, effect: decided },
    'propose-decline': {
      from: ['open'],
      to: 'awaiting-second',
      who: moderators,
      effect: proposed,
    },
    'withdraw-proposal': {
      from: ['awaiting-second'],
      to: 'open',
      who: moderators,
      effect: unproposed('taken-back'),
    },
    'answer-proposal': { from: ['awaiting-second'], to: 'agreeing', who: moderators, effect: answered },
    agree: { from: ['agreeing'], to: 'revocable', who: moderators, effect: decided },
    'refer-to-lead': { from: ['agreeing'], to: 'conflict', who: moderators, effect: changed('referred') },
    'settle-publish': { from: ['conflict'], to: 'revocable', who: settlers, effect: decided },
    'settle-publish-redacted': { from: ['conflict'], to: 'revocable', who: settlers, effect: decided },
    'settle-return': { from: ['conflict'], to: 'revocable', who: settlers, effect: decided },
    'settle-decline': { from: ['conflict'], to: 'revocable', who: settlers, effect: decided },
    'take-back': { from: ['revocable'], to: 'open', who: moderators, effect: takenBack },
    'take-back-agreement': { from: ['revocable'], to: 'agreeing', who: moderators, effect: takenBack },
    'take-back-settling': { from: ['revocable'], to: 'conflict', who: settlers, effect: takenBack },
    'tell-publish': { from: ['revocable'], to: 'decided', who: clock, effect: told('published') },
    'tell-publish-redacted': {
      from: ['revocable'],
      to: 'decided',
      who: clock,
      effect: told('published-redacted'),
    },
    'tell-return': { from: ['revocable'], to: 'returned', who: clock, effect: told('returned') },
    'tell-decline': { from: ['revocable'], to: 'decided', who: clock, effect: told('declined') },
    appeal: { from: ['decided'], to: 'open', who: ['author'], effect: appealed },
    reopen: {
      from: ['open', 'awaiting-second', 'agreeing', 'conflict', 'revocable', 'returned', 'decided'],
      to: 'open',
      who: ['author'],
      effect: reopened,
    },
    close: {
      from: ['open', 'awaiting-second', 'agreeing', 'conflict', 'revocable', 'returned', 'decided'],
      to: 'closed',
      who: ['author'],
      effect: unproposed('closed'),
    },
  },
});

export type CaseStep = keyof typeof caseStates.table.steps;

/** The states in which a moderator has something to do. */
export const waitingStates = [
  'open',
  'awaiting-second',
  'agreeing',
  'conflict',
] as const satisfies readonly CaseState[];

export const isWaiting = (state: CaseState): state is (typeof waitingStates)[number] =>
  (waitingStates as readonly CaseState[]).includes(state);
