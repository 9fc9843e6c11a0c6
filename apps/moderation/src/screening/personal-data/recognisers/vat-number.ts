import { isVatChecked } from '../check-digits.js';
import type { Recogniser } from '../recogniser.js';
import { digitsOf, gap, leftEdge, matchesOf, rightEdge } from './matches.js';

const number = new RegExp(`${leftEdge}AT${gap}U${gap}\\d(?:${gap}\\d){7}${rightEdge}`, 'giu');

/** Austrian UID: UStG 1994 Art. 28, check digit as the Federal Ministry of Finance publishes it. */
export const vatNumber: Recogniser = {
  name: 'vat-number',
  version: 1,
  kind: 'vat-number',
  find: (text) =>
    matchesOf(number, text)
      .filter(({ words }) => isVatChecked(digitsOf(words)))
      .map(({ start, end }) => ({ start, end, score: 0.98, why: 'vat-check-digit' })),
};
