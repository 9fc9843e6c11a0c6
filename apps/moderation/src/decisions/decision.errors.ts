import { refuse } from '@gemeinsam/service-kit';

export const tooLateToTakeBack = (): never =>
  refuse(
    'moderation.too-late-to-take-back',
    'conflict',
    'It can be taken back no more: the answer has left. The author can object or amend.',
  );

export const nothingToTakeBack = (): never =>
  refuse(
    'moderation.nothing-to-take-back',
    'conflict',
    'Nothing is decided or proposed on this case that could be taken back.',
  );

export const takenBackByOther = (): never =>
  refuse(
    'moderation.taken-back-by-other',
    'conflict',
    'Somebody else has taken it back already; the history says who.',
  );

export const proposalAnswered = (): never =>
  refuse(
    'moderation.proposal-answered',
    'conflict',
    'A second person has given an opinion: the two compare what they think, agree, or ask a lead.',
  );

export const contributionGone = (): never =>
  refuse(
    'moderation.contribution-gone',
    'conflict',
    'The contribution was withdrawn or erased; nobody is told anything any more.',
  );

export const comparingNow = (): never =>
  refuse(
    'moderation.comparing-now',
    'conflict',
    'Two opinions were given; agree with one of them, or ask a lead.',
  );

export const notYoursToTakeBack = (): never =>
  refuse(
    'moderation.not-yours-to-take-back',
    'forbidden',
    'Only who decided and a lead can take a decision back.',
  );
