import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { before, type Match, matchesOf } from './matches.js';
import { plateDistricts } from './plate-districts.js';

const between = '(?: ?- ?| {1,2})';
const left = '(?<![\\p{L}\\p{N}_./-])';
const right = '(?![\\p{L}\\p{N}_]|[.,/-]\\p{N})';
/** District, digits, letters; also in one word. */
const given = new RegExp(
  `${left}(?<district>[A-Z]{1,2})${between}?(?<digits>\\d{2,5})(?: ?- ?| )?(?<letters>[A-Z]{1,3})${right}`,
  'giu',
);
/** What somebody wished: letters and then digits. */
const wished = new RegExp(
  `${left}(?<district>[A-Z]{1,2})${between}(?<letters>[A-Z]{1,5}) ?(?<digits>\\d{1,5})${right}`,
  'giu',
);
const named = /kennzeichen|nummerntafel|nummernschild|autonummer|taferl|kfz|plate|zugelassen/i;
const vehicle =
  /\b(?:auto|pkw|lkw|wagen|kombi|taxi|moped|motorrad|roller|lieferwagen|kastenwagen|transporter|suv|van|car|truck|bus)\b/i;
/** Units and small words behind a number: `S 1000 EUR`, `W 200 KW`. */
const unit =
  /^(?:led|eur|kw|kwh|kva|km|kmh|cm|mm|dm|m|kg|g|t|l|ml|gb|mb|tb|v|w|mw|gw|a|h|min|sek|std|hz|mhz|ghz|uhr|db|dba|ppm|k|x|er|in|im|am|zu|bis|und|pro|ist|mal|bei|an|auf|da|so|st|nd|rd|th|s|p|c|ab|die|der|das|vor|von|hat|mit)$/i;
const notWished = /^(?:lan|bahn|plan|auto|bike|bus|rad|haus|kw|linie|nr|tor|typ|ps|s|tb|tv|gm|dur|moll)$/i;

/** Austrian number plates: KFG 1967 § 48 and KDV 1967 § 26 with annex 5d (districts). Service plates of authorities are not meant. */
export const numberPlate: Recogniser = {
  name: 'number-plate',
  version: 1,
  kind: 'number-plate',
  find: (text) =>
    [
      ...matchesOf(given, text).map((match) => findOf(match, text, scoreOfGiven)),
      ...matchesOf(wished, text).map((match) => findOf(match, text, scoreOfWished)),
    ]
      .filter((found) => found !== undefined)
      .sort((a, b) => a.start - b.start),
};

/** What is known of a plate by what stands before it and how it is written. */
interface Plate {
  isNamed: boolean;
  isCapital: boolean;
  isHyphened: boolean;
  letters: string;
  digits: string;
}

function findOf(match: Match, text: string, scoreOf: (plate: Plate) => number): Find | undefined {
  const { start, end, words, part } = match;
  const [letters, digits] = [part('letters'), part('digits')];
  const isCapital = words === words.toUpperCase();
  const isLong = letters.length + digits.length > 6;
  if (!plateDistricts.has(part('district').toUpperCase()) || isLong) return undefined;
  if (!isCapital && words !== words.toLowerCase()) return undefined;
  const isNamed = named.test(before(text, start, 40)) || (isCapital && vehicle.test(before(text, start, 20)));
  const isHyphened = /^[a-z]+ ?-/i.test(words);
  const score = scoreOf({ isNamed, isCapital, isHyphened, letters, digits });
  return score === 0
    ? undefined
    : { start, end, score, why: isNamed ? 'number-plate-named' : 'number-plate' };
}

function scoreOfGiven({ isNamed, isCapital, isHyphened, letters, digits }: Plate): number {
  if (digits.length + letters.length < 4 || (!isCapital && !isNamed)) return 0;
  if (isHyphened) return isNamed ? 0.95 : 0.9;
  if (!isCapital && unit.test(letters) && letters.length > 1) return 0;
  if (isNamed) return 0.95;
  return unit.test(letters) || digits.length < 3 ? 0 : 0.75;
}

function scoreOfWished({ isNamed, isCapital, isHyphened, letters }: Plate): number {
  if (notWished.test(letters)) return 0;
  if (isNamed) return isHyphened || isCapital ? 0.9 : 0;
  return isCapital && isHyphened ? 0.6 : 0;
}
