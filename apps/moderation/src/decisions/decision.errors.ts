import { refuse } from '@gemeinsam/service-kit';

export const nothingToTakeBack = (): never =>
  refuse(
    'moderation.too-late-to-take-back',
    'conflict',
    'It can be taken back no more: the answer has left, or somebody else took it back. The author can object or amend.',
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
