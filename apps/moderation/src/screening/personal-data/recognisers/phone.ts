import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
// Only the full data tell the kinds of numbers of a country.
import metadata from 'libphonenumber-js/max/metadata';
import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { before, behind, digitsOf, leftEdge, matchesOf } from './matches.js';

/** From a plus, or the zero before an area code or a country code; digits in groups. */
const candidate = new RegExp(
  `${leftEdge}(?:\\+ ?[1-9]|\\(? ?0)\\d{0,14}(?:(?: ?[./-] ?| {1,2}| ?\\( ?| ?\\) ?[/-]? ?)\\d{1,14}){0,8}(?![\\p{L}\\p{N}_])`,
  'gu',
);
const group = /\d+/g;
const named =
  /(?:\btel(?!efon)|telefon(?!zelle|ie)|handy|mobil|meine nummer|my number|\bruf|anruf|erreich|kontakt|phone|\bcall|whats ?app|signal|\bsms|\bfax|klingel|durchwahl)/i;
/** Numbers of things: what follows is none of a telephone. */
const numberOfAThing =
  /(?:(?:beitrag|geschäft|akt|kunde|bestell|rechnung|vorgang|ticket|zähler|serie|inventar|artikel|konto|mitglied|steuer|auftrag|referenz|sendung|vertrag|grundstück|baum|mast|reference|order|case)[\p{L}]{0,8}-?(?:nummer|nr|zahl|zeichen|number|no)\b|\b(?:GZ|AZ|Zl|ISBN|EAN|BLZ|Kto|PLZ|Version))[\p{L}]{0,4}[.:]? {0,2}(?:ist|lautet|is)?[: ]{0,2}$/iu;
/** Digits apart, as numbers that are dialled are written; those of things often stand in one. */
const grouped = /\d[^\d]{1,3}\d+[^\d]{1,3}\d|\/|\)/;
const isDate =
  /^(?:0?[1-9]|[12]\d|3[01]) ?[./-] ?(?:0?[1-9]|1[0-2]) ?[./-] ?(?:(?:19|20)\d{2}|\d{2}(?!\d))(?!\d)/;
const postcode = /(?:^|[ ,])[1-9]\d{3}$/;
const placeFollows = /^ {1,2}\p{Lu}\p{L}/u;
/** The zero of the area code is not dialled behind a country code, but many write it. */
const zeroBehindCountry = /^(\+ ?43|0043)[ /-]{0,2}\(?0\)?/;
/** The line of the city's own offices (01 4000 and an extension), which anybody may be told. */
const ofTheCity = /^\+4314000/;
/** Lines that no person has: free, shared and premium ones, and those of companies all over the country. */
const nobodys = new Set(['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'UAN', 'PAGER', 'VOICEMAIL']);
const fewestDigits = 8;
const mostDigits = 17;

/** Telephone numbers in E.164 (ITU-T E.164) and as they are dialled in Austria (KEM-V 2009), judged by libphonenumber. */
export const phone: Recogniser = {
  name: 'phone',
  version: 1,
  kind: 'phone',
  find: (text) =>
    matchesOf(candidate, text).flatMap(({ start, end, words }): Find[] => {
      const left = before(text, start, 40);
      if (isDate.test(words) || numberOfAThing.test(left)) return [];
      const isBeforePlace = placeFollows.test(behind(text, end, 4));
      return numbersIn(words).flatMap(({ from, ends }) => {
        const found = firstNumber(words, from, endsToTry(words, ends, isBeforePlace), named.test(left));
        return found ? [{ ...found, start: start + found.start, end: start + found.end }] : [];
      });
    }),
};

interface Groups {
  from: number;
  /** Behind each of its groups. */
  ends: number[];
  digits: number;
}

/** Where numbers begin and may end: a group that begins like an area code begins another number, unless only a country code stands before it. */
function numbersIn(words: string): Groups[] {
  const found: Groups[] = [];
  for (const { index, 0: digits } of words.matchAll(group)) {
    const last = found.at(-1);
    const begins = /^0\d{2}|^01$/.test(digits) && (last === undefined || last.digits >= fewestDigits);
    const end = index + digits.length;
    if (last !== undefined && !begins && last.digits + digits.length <= mostDigits) {
      last.ends.push(end);
      last.digits += digits.length;
    } else found.push({ from: signsBefore(words, index), ends: [end], digits: digits.length });
  }
  return found;
}

/** A plus or a bracket before the first group belongs to the number. */
const signsBefore = (words: string, index: number): number =>
  index - (/(?:\+ ?|\( ?)$/.exec(words.slice(Math.max(0, index - 2), index))?.[0].length ?? 0);

/** The longest first, but without a postcode before a place. */
function endsToTry(words: string, ends: readonly number[], isBeforePlace: boolean): number[] {
  const longestFirst = [...ends].reverse();
  const [whole] = longestFirst;
  return isBeforePlace && whole === words.length && postcode.test(words)
    ? longestFirst.slice(1)
    : longestFirst;
}

function firstNumber(
  words: string,
  start: number,
  ends: readonly number[],
  isNamed: boolean,
): Find | undefined {
  for (const end of ends) {
    const found = judge(words.slice(start, end), isNamed);
    if (found) return { start, end, ...found };
  }
  return undefined;
}

function judge(words: string, isNamed: boolean): Pick<Find, 'score' | 'why'> | undefined {
  if (digitsOf(words).length < fewestDigits || !/^[+0(]/.test(words)) return undefined;
  const typed = words.replace(zeroBehindCountry, '+43 ');
  const number = parsePhoneNumberFromString(typed, { defaultCountry: 'AT', extract: false }, metadata);
  if (!number?.isPossible() || number.ext !== undefined || ofTheCity.test(number.number)) return undefined;
  const type = number.getType();
  if (type !== undefined && nobodys.has(type)) return undefined;
  if (!number.isValid()) return isNamed ? { score: 0.7, why: 'phone-number-named' } : undefined;
  if (/^(?:\+|00)/.test(words)) return { score: 0.96, why: 'phone-number-international' };
  if (type === 'MOBILE') return { score: 0.93, why: 'phone-number-mobile' };
  if (isNamed) return { score: 0.92, why: 'phone-number-named' };
  const isShaped = number.nationalNumber.length >= fewestDigits && grouped.test(words);
  return isShaped ? { score: 0.75, why: 'phone-number' } : undefined;
}
