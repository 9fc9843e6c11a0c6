import { isLuhnChecked } from '../check-digits.js';
import type { Recogniser } from '../recogniser.js';
import { digitsOf, gap, leftEdge, matchesOf, rightEdge } from './matches.js';

/** Issuers (ISO/IEC 7812-1) by first digits, with the length their cards have. */
const issuers = [
  /^4\d{15}$/, // Visa
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^3(?:0[0-5]|[689]\d)\d{11}$/, // Diners Club
  /^(?:6011|65\d{2}|64[4-9]\d)\d{12}$/, // Discover
  /^35(?:2[89]|[3-8]\d)\d{12}$/, // JCB
];
const number = new RegExp(`${leftEdge}[2-6](?:${gap}\\d){13,15}${rightEdge}`, 'gu');

/** Card numbers of ISO/IEC 7812-1: an issuer's first digits, its length, and Luhn's check digit. */
export const paymentCard: Recogniser = {
  name: 'payment-card',
  version: 1,
  kind: 'payment-card',
  find: (text) =>
    matchesOf(number, text)
      .filter(({ words }) => {
        const digits = digitsOf(words);
        return issuers.some((issuer) => issuer.test(digits)) && isLuhnChecked(digits);
      })
      .map(({ start, end }) => ({ start, end, score: 0.97, why: 'card-check-digit' })),
};
