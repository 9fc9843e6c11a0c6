import { createHash } from 'node:crypto';
import { idOf, type RecogniserId } from './text-recogniser.js';

/** Names a set of recognisers in their versions: another one whenever a text has to be looked at again. */
export const planOf = (recognisers: readonly RecogniserId[]): string =>
  createHash('sha256').update(recognisers.map(idOf).sort().join('\n')).digest('hex').slice(0, 16);

const mostFailures = 8;
const minute = 60_000;

/** After so many passes in a row that failed a text is left as it is, until another recogniser or version comes. */
export const isGivenUp = (failures: number): boolean => failures >= mostFailures;

/** When a text is looked at again of which a recogniser failed: after one minute, then after twice as long each time. */
export const nextTryAt = (now: Date, failures: number): Date =>
  new Date(now.getTime() + minute * 2 ** Math.min(failures - 1, mostFailures));
