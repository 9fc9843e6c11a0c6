import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { before, leftEdge, matchesOf } from './matches.js';

const month =
  'jänner|januar|jan\\.?|feber|februar|feb\\.?|märz|mär\\.?|april|apr\\.?|mai|juni|jun\\.?|juli|jul\\.?|august|aug\\.?|september|sept?\\.?|oktober|okt\\.?|november|nov\\.?|dezember|dez\\.?|january|february|march|may|june|july|october|december';
const year = `(?:(?:19|20)\\d{2}|['’]?\\d{2}(?!\\p{N}))`;
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const date = new RegExp(
  `${leftEdge}(?:${day} ?[./-] ?(?:0?[1-9]|1[0-2]) ?[./-] ?${year}|${day}\\.? ?(?:of )?(?:${month}) ?(?:19|20)\\d{2}|(?:${month}) ${day}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?![\\p{L}\\p{N}_])`,
  'giu',
);
/** Somebody's birth, close before the date; buildings and associations are born in other words. */
const birth =
  /(?:\bgeb(?:oren|\.)?|\bgeburtsdatum|\bgeburtstag|\bgeb\.? ?dat(?:um|\.)?|\bgebuan|\bgeborn|date of birth|\bborn|\bdob|(?:^|[\s(,])\*)(?: (?:ist|is|war|am|on|in \p{Lu}\p{L}+ am|wurde ich am|bin ich am|der|the)){0,3}[ :,]{0,3}$/iu;
/** Or behind it: `am 12.3.1985 geboren`. */
const birthBehind =
  /^ ?,? ?(?:in \p{Lu}\p{L}{2,20} )?(?:geboren|gebuan|geborn|geb\.|auf die welt|zur welt)/iu;
const place =
  /(?:haus|park|verein|bau|straße|gasse|baum|brücke|idee|projekt|initiative) (?:ist |wurde |war )?(?:am |im )?$/iu;

/** A date that words beside it call somebody's birth. */
export const dateOfBirth: Recogniser = {
  name: 'date-of-birth',
  version: 1,
  kind: 'date-of-birth',
  find: (text) =>
    matchesOf(date, text).flatMap(({ start, end }): Find[] => {
      const left = before(text, start, 40);
      if (birth.test(left)) return [{ start, end, score: 0.93, why: 'date-called-birth' }];
      return birthBehind.test(text.slice(end, end + 40)) && !place.test(left)
        ? [{ start, end, score: 0.9, why: 'date-called-birth' }]
        : [];
    }),
};
