import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { anyCase } from './any-case.js';
import { before, behind, type Match, matchesOf } from './matches.js';
import { bareSuffix, leadsToStreet, noPlace, noStreet, street } from './streets.js';

const edge = '(?<![\\p{L}\\p{M}\\p{N}_.-])';
const houseNumber = `\\d{1,3}(?:-\\d{1,3})?(?: ?[a-hA-H](?![\\p{L}\\p{N}]))?`;
const doorWord = anyCase('(?:stiege|stg\\.?|tür|türe|top|haus|block|objekt|stock)');
const door = `(?:[ ,/]{0,3}${doorWord} {0,2}(?:[nN][rR]\\.? ?)?\\d{1,3}[a-z]?(?!\\p{N})| ?/ ?\\d{1,3}[a-z]?(?![\\p{L}\\p{N}]))`;
const place = `(?:(?:St\\.|Sankt|Bad|Wr\\.|Wiener|ST\\.|WR\\.) )?\\p{L}[\\p{L}\\p{M}-]{2,30}`;
const postcode = `(?:A ?- ?)?[1-9]\\d{3} {1,2}${place}`;
const comma = '(?:,? {0,2}|,? ?\\n)';
const end = '(?![\\p{L}\\p{N}_]|[.,:]\\p{N})';
const house = ` {1,2}(?:[nN][rR]\\.? ?)?${houseNumber}`;
const withSuffix = new RegExp(
  `${edge}(?<first>${postcode},? {0,2}(?=\\p{L}))?(?<street>${street})${house}(?<door>${door}{1,3})?(?<last>${comma}${postcode})?${end}`,
  'gu',
);
/** `Am Hof 3/2`: no word says that it is a street, so that a door or a postcode must. */
const withoutSuffix = new RegExp(
  `${edge}(?:[aA]m|[aA]n der|[aA]n den|[aA]uf der|[iI]m|[iI]n der|[zZ]um|[zZ]ur) (?<plain>\\p{Lu}\\p{L}{2,24})${house}(?:(?<door>${door}{1,3})(?<last>${comma}${postcode})?|(?<lastAlone>${comma}${postcode}))${end}`,
  'gu',
);
const endsLikeStreet = new RegExp(`^${street}$`, 'u');
/** Somebody lives there. */
const lives =
  /wohn|adresse|zuhause|daheim|z'?haus|nachbar|\bbei (?:mir|uns)\b|anschrift|gemeldet|haushalt|\bliv(?:e|ing)\b|address|\bhome\b/i;
/** What is counted behind a street's name is no house: `in der Neubaugasse 30 km/h`. */
const counted =
  /^ ?(?:km|m\b|m²|meter|min|uhr|euro|eur\b|€|%|prozent|jahr|mal\b|x\b|stück|person|leut|mensch|kind|bäum|baum|auto|pkw|lkw|rad|fahr|parkpl|stellpl|spur|wohnung|haltest|station|grad|cm|kg|tonn|stund|tag|woch|monat|sekund|mio|million|mrd|neu|weitere|mehr|große|kleine|von\b|oder\b|bis\b|mistk|bank|bänk|ampel|zebra|cafe|lokal|geschäft|lade|scooter|hund|linie|bus|trees|cars|minutes|meters|percent|people|times|lanes)/i;

/** Street with house number, with or without door, postcode and place. A postcode with its place alone says nobody's home. */
export const address: Recogniser = {
  name: 'address',
  version: 1,
  kind: 'address',
  find: (text) => {
    const streets = matchesOf(withSuffix, text).flatMap((match): Find[] => {
      const start = startOf(match);
      if (noStreet.test(match.part('street')) || bareSuffix.test(text.slice(start, match.end))) return [];
      if (!isDetailed(match) && counted.test(behind(text, match.end, 14))) return [];
      return [{ start, end: match.end, ...judge(match, lives.test(before(text, start, 60))) }];
    });
    const places = matchesOf(withoutSuffix, text)
      .filter(({ part }) => !noPlace.test(part('plain')) && !endsLikeStreet.test(part('plain')))
      .map((match) => ({ start: match.start, end: match.end, ...judge(match, true) }));
    return [...streets, ...places].sort((a, b) => a.start - b.start);
  },
};

const isWhole = ({ part }: Match): boolean =>
  [part('first'), part('last'), part('lastAlone')].join('') !== '';
const isDetailed = (match: Match): boolean => isWhole(match) || match.part('door') !== '';

/** Without the words that lead to the street's name: `Die Neubaugasse 12`. */
function startOf({ start, words, part }: Match): number {
  let from = part('first').length;
  for (let word = leadsToStreet.exec(words.slice(from)); word; word = leadsToStreet.exec(words.slice(from)))
    from += word[0].length;
  return part('first') === '' ? start + from : start;
}

function judge(match: Match, isLivedIn: boolean): Pick<Find, 'score' | 'why'> {
  if (isWhole(match)) return { score: 0.96, why: 'full-address' };
  if (match.part('door') !== '') return { score: 0.92, why: 'street-and-door' };
  return isLivedIn
    ? { score: 0.85, why: 'street-number-lived-in' }
    : { score: 0.5, why: 'street-and-number' };
}
