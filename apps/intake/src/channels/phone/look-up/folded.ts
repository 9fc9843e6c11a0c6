/**
 * A word as it is compared: without case, accents and the ways to write an umlaut (`Müller`, `Mueller`, `Muller`). The same as
 * `folded` in the database, by which names are found; a test holds them together.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[øłđıæœ]/gu, (letter) => plain[letter]!)
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/gu, '$1');

const plain: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'a', œ: 'o' };

const umlauts: [string, string][] = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
];

/** The ways to write one word with umlauts, itself among them; for an index of words that knows one way only. */
export function spellings(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase();
  let [withUmlauts, withPairs] = [lower, lower];
  for (const [umlaut, pair] of umlauts) {
    withUmlauts = withUmlauts.replaceAll(pair, umlaut);
    withPairs = withPairs.replaceAll(umlaut, pair);
  }
  return [...new Set([withUmlauts, withPairs, folded(lower)])].sort();
}
