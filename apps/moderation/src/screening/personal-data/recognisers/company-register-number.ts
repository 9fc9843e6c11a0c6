import { companyLetterOf } from '../check-digits.js';
import type { Recogniser } from '../recogniser.js';
import { digitsOf, gap, matchesOf } from './matches.js';

const named = `(?:FN(?:-?Nr\\.?)?|Firmenbuch(?:-?n(?:umme)?r\\.?)?)`;
const number = new RegExp(
  `(?<![\\p{L}\\p{N}_])${named}[ .:-]{0,3}(?<number>\\d(?:${gap}\\d){2,5})${gap}(?<letter>[a-z])(?![\\p{L}\\p{N}_])`,
  'giu',
);

/**
 * Firmenbuch number: UGB § 14, FBG § 3 (1) 1. No authority publishes the rule of its letter; it is the one of open-source
 * validators (hubipe/company-identifiers) and was held against published numbers.
 */
export const companyRegisterNumber: Recogniser = {
  name: 'company-register-number',
  version: 1,
  kind: 'company-register-number',
  find: (text) =>
    matchesOf(number, text)
      .filter(
        (match) =>
          companyLetterOf(Number(digitsOf(match.part('number')))) === match.part('letter').toLowerCase(),
      )
      .map(({ start, end }) => ({ start, end, score: 0.95, why: 'company-register-check-letter' })),
};
