import { isSocialSecurityChecked } from '../check-digits.js';
import type { Recogniser } from '../recogniser.js';
import { before, digitsOf, gap, leftEdge, matchesOf, rightEdge } from './matches.js';

/** Running number from 100 on, check digit, day, month (13 to 15 where the numbers of a day were used up), year. */
const number = new RegExp(
  `${leftEdge}[1-9]\\d{3}${gap}(?:0[1-9]|[12]\\d|3[01])${gap}(?:0[1-9]|1[0-5])${gap}\\d{2}${rightEdge}`,
  'gu',
);
const saidSo = /(?:\bsv\b|svnr|vsnr|versicherungsn|sozialvers|e-?card|social security)/i;

/** Versicherungsnummer of Austrian social insurance: ASVG § 31 (4) 1, given out by the Dachverband der Sozialversicherungsträger. */
export const socialSecurityNumber: Recogniser = {
  name: 'social-security-number',
  version: 1,
  kind: 'social-security-number',
  find: (text) =>
    matchesOf(number, text)
      .filter(({ words }) => isSocialSecurityChecked(digitsOf(words)))
      .map(({ start, end }) => ({
        start,
        end,
        ...(saidSo.test(before(text, start, 40))
          ? { score: 0.99, why: 'social-security-number-named' }
          : { score: 0.9, why: 'social-security-check-digit' }),
      })),
};
