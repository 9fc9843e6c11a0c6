import type { Channel, ContributionState, DraftState, FieldProblem } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit/refusal';

export const invalidFields = (fields: FieldProblem[]): never =>
  refuse('intake.invalid-contribution', 'invalid', 'some fields are not as the form wants them', { fields });

export const wrongRoleForChannel = (channel: Channel): never =>
  refuse('intake.wrong-role-for-channel', 'forbidden', 'this channel is for those who work at its desk', {
    extra: { channel },
  });

export const processNotOpen = (opensAt: string, closesAt: string): never =>
  refuse('intake.process-not-open', 'conflict', 'the process takes no contributions at this time', {
    extra: { opensAt, closesAt },
  });

export const keyReused = (): never =>
  refuse('intake.idempotency-key-reused', 'conflict', 'the same key was used before with other content');

export const draftClosed = (state: DraftState): never =>
  refuse('intake.draft-closed', 'conflict', `the draft is ${state}`, { extra: { state } });

export const contributionNotFound = (): never =>
  refuse('intake.contribution-not-found', 'not-found', 'there is no contribution with this reference number');

/** The number is on a card that was printed; the card has not come yet, or nobody has read it. */
export const cardNotArrived = (): never =>
  refuse(
    'intake.card-not-arrived',
    'not-found',
    'the number is printed on a card, and there is no contribution of it yet',
  );

export const contributionUnknown = (contributionId: string): never =>
  refuse('intake.contribution-not-found', 'not-found', 'an event is about a contribution that is not here', {
    extra: { contributionId },
  });

export const alreadyDecided = (status: ContributionState): never =>
  refuse(
    'intake.contribution-already-decided',
    'conflict',
    'only a contribution that is not decided yet can be added to',
    { extra: { status } },
  );

export const supportedNotThere = (): never =>
  refuse('intake.supported-not-there', 'conflict', 'the contribution to support is not there', {
    fields: [{ pointer: '/supports', code: 'not-there', detail: 'a contribution of this process' }],
  });

export const cannotSupport = (status: ContributionState): never =>
  refuse(
    'intake.cannot-support',
    'conflict',
    `a contribution that is ${status} cannot be supported; take down what the person says instead`,
    { extra: { status }, fields: [{ pointer: '/supports', code: 'not-supportable', detail: status }] },
  );

export const supportsOtherProcess = (process: string): never =>
  refuse(
    'intake.supports-other-process',
    'conflict',
    'the contribution to support belongs to another process',
    { extra: { process }, fields: [{ pointer: '/supports', code: 'other-process', detail: process }] },
  );

export const transitionRefused = (from: ContributionState, to: ContributionState): never =>
  refuse('intake.transition-refused', 'conflict', `a contribution that is ${from} cannot become ${to}`, {
    extra: { from, to },
  });
