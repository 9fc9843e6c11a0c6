import type { Recogniser } from '../recogniser.js';
import { before, gap, matchesOf, rightEdge } from './matches.js';

const number = new RegExp(`(?<![\\p{L}\\p{N}_+.,-])[A-Z]{0,2} ?\\d(?:${gap}\\d){5,8}${rightEdge}`, 'gu');
/** The document and that its number follows. */
const document =
  /(?:reisepass|\bpass|personalausweis|\bausweis|führerschein|aufenthaltstitel|passport|identity card|id card|driving licence)(?:es|s)?-? ?(?:\p{L}{0,10}(?:nummer|nr\.?|no\.?|number))?(?: (?:ist|lautet|hat die nummer|mit der nummer|is|mit nr\.?|nummer|nr\.?|number|no\.?|die)){0,2}[ :.,(]{0,3}$/iu;

/** Numbers of passports, identity cards and driving licences, which have no check digit outside their machine-readable lines (ICAO 9303). */
export const identityDocument: Recogniser = {
  name: 'identity-document',
  version: 1,
  kind: 'identity-document',
  find: (text) =>
    matchesOf(number, text).flatMap(({ start, end, words }) => {
      const from = start + (words.startsWith(' ') ? 1 : 0);
      return document.test(before(text, from, 50))
        ? [{ start: from, end, score: 0.88, why: 'number-called-document' }]
        : [];
    }),
};
