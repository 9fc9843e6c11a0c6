import { refuse } from '@gemeinsam/service-kit';

export const callNotFound = (): never =>
  refuse('intake.call-not-found', 'not-found', 'there is no such call');

export const callOfSomebodyElse = (): never =>
  refuse('intake.call-of-somebody-else', 'conflict', 'this id names a call that somebody else began');

/** To say what came of it is for whoever talks or writes in its draft, and for those who lead. */
export const callNotYours = (): never =>
  refuse('intake.call-not-yours', 'conflict', 'somebody else is on this call or writes it down');

export const noProcessOpen = (): never =>
  refuse('intake.no-process-open', 'conflict', 'no process takes contributions at this time');
