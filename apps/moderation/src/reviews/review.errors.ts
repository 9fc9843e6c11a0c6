import { refuse } from '@gemeinsam/service-kit/refusal';

export const reviewUnknown = (): never =>
  refuse('moderation.review-unknown', 'not-found', 'There is no such review.');

export const reviewNotHeld = (): never =>
  refuse(
    'moderation.review-not-held',
    'conflict',
    'The review is not held by you, or no more: somebody else judges. Take the next one.',
  );

export const reviewJudged = (): never =>
  refuse('moderation.review-judged', 'conflict', 'This was judged already. Take the next one.');

export const reviewLapsed = (): never =>
  refuse(
    'moderation.review-lapsed',
    'conflict',
    'The text was withdrawn or erased meanwhile; there is nothing to judge. Take the next one.',
  );

export const reviewNotYours = (): never =>
  refuse(
    'moderation.review-not-yours',
    'conflict',
    'You decided on this case, gave an opinion on it or passed it on; somebody else judges. Take the next one.',
  );
