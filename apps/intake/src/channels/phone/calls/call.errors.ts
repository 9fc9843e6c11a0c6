import { refuse } from '@gemeinsam/service-kit';

export const callNotFound = (): never =>
  refuse('intake.call-not-found', 'not-found', 'there is no such call');

export const callOfSomebodyElse = (): never =>
  refuse('intake.call-of-somebody-else', 'conflict', 'this id names a call that somebody else began');

export const noProcessOpen = (): never =>
  refuse('intake.no-process-open', 'conflict', 'no process takes contributions at this time');
