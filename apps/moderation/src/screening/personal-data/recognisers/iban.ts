import { isIbanChecked } from '../check-digits.js';
import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { ibanFormats } from './iban-formats.js';
import { gap, leftEdge, matchesOf, rightEdge } from './matches.js';

const beginning = new RegExp(`${leftEdge}(?<country>[A-Z]{2})${gap}\\d`, 'giu');
const edge = new RegExp(rightEdge, 'uy');
const signWithGap = new RegExp(`${gap}([A-Za-z0-9])`, 'y');

/** International bank account numbers of any country: ISO 13616 (its registry, kept by SWIFT) and ISO 7064 MOD 97-10. */
export const iban: Recogniser = {
  name: 'iban',
  version: 1,
  kind: 'iban',
  find: (text) =>
    matchesOf(beginning, text).flatMap(({ start, part }): Find[] => {
      const format = ibanFormats.get(part('country').toUpperCase());
      const read = format && readSigns(text, start, format.length);
      if (!read || !format.pattern.test(read.signs) || !isIbanChecked(read.signs)) return [];
      edge.lastIndex = read.end;
      return edge.test(text) ? [{ start, end: read.end, score: 0.99, why: 'iban-check-digits' }] : [];
    }),
};

/** The next signs of a number, with the gaps between them left out. */
function readSigns(text: string, start: number, count: number): { signs: string; end: number } | undefined {
  let signs = '';
  signWithGap.lastIndex = start;
  while (signs.length < count) {
    const sign = signWithGap.exec(text)?.[1];
    if (sign === undefined) return undefined;
    signs += sign;
  }
  return { signs: signs.toUpperCase(), end: signWithGap.lastIndex };
}
