import { refuse } from '@gemeinsam/service-kit/refusal';
import type { Case, Lease } from './case.js';

export const caseUnknown = (): never =>
  refuse('moderation.case-unknown', 'not-found', 'There is no such case.');

/** Somebody decided on a version that is not the present one. Says what happened meanwhile. */
export const caseOutdated = (present: Case): never =>
  refuse('moderation.case-outdated', 'conflict', `The case has changed: ${present.lastChange}.`, {
    extra: {
      version: present.version,
      state: present.state,
      contributionVersion: present.contributionVersion,
      changed: present.lastChange,
    },
  });

export const caseNotWaiting = (present: Case): never =>
  refuse(
    'moderation.case-already-decided',
    'conflict',
    `The case is ${present.state}; there is nothing to decide.`,
    {
      extra: { version: present.version, state: present.state, changed: present.lastChange },
    },
  );

export const caseNotHeld = (): never =>
  refuse('moderation.case-not-held', 'conflict', 'The case is not held by you, or no more: claim it first.');

export const caseHeld = (lease: Lease): never =>
  refuse('moderation.case-held', 'conflict', 'Somebody else holds the case.', {
    extra: { holderName: lease.holderName, until: lease.until.toISOString() },
  });

export const personNeeded = (): never =>
  refuse(
    'moderation.person-needed',
    'forbidden',
    'A person who has signed in decides, never a service and never a token.',
  );

export const otherPersonNeeded = (): never =>
  refuse(
    'moderation.second-person-needed',
    'conflict',
    'You gave one of the opinions on this case; another person decides now. Take the next case.',
  );

export const decidedBefore = (): never =>
  refuse(
    'moderation.decided-before',
    'conflict',
    'You gave an opinion before its author appealed; somebody else decides on the appeal. Take the next case.',
  );

export const notOneOfTwo = (): never =>
  refuse(
    'moderation.not-one-of-two',
    'conflict',
    'Two other persons compare their opinions on this case; they agree, or they ask a lead. Take the next case.',
  );

export const leadNeeded = (): never =>
  refuse(
    'moderation.lead-needed',
    'conflict',
    'Two persons saw this case differently; a lead decides. Take the next case.',
  );
