import { chance, pick, shuffled } from './chance.js';
import type { RealText } from './real-texts.js';

/** A text somebody types, and the contributions (by their place in the list) of which one should be shown. */
export interface Pair {
  typed: string;
  expected: readonly number[];
  /** Place of the contribution the text was taken from, when that itself does not count as found. */
  own?: number;
}

export interface PairKind {
  name: string;
  how: string;
  pairs: Pair[];
}

const sample = 200;
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Pairs made of real contributions; the same ones in every run. */
export function pairsOf(texts: readonly RealText[], options: { titled: boolean }): PairKind[] {
  const random = chance(11);
  const long = texts.flatMap((text, place) =>
    wordsOf(text.text).length >= (options.titled ? 25 : 10) ? [place] : [],
  );
  const chosen = shuffled(long, random).slice(0, sample);
  const pairs = (typed: (place: number) => string): Pair[] =>
    chosen.map((place) => ({ typed: typed(place), expected: alike(texts, place) }));
  const text = (place: number): string => texts[place]!.text;
  const kinds: PairKind[] = [
    {
      name: 'first eight words',
      how: 'the beginning of the text, as it stands there after some seconds of typing',
      pairs: pairs((place) => wordsOf(text(place)).slice(0, 8).join(' ')),
    },
    {
      name: 'one sentence',
      how: 'a sentence of at least six words from anywhere in the text',
      pairs: pairs((place) => {
        const sentences = text(place)
          .split(/(?<=[.!?])\s+|\n+/)
          .filter((sentence) => wordsOf(sentence).length >= 6);
        return sentences.length > 0 ? pick(sentences, random) : text(place);
      }),
    },
    {
      name: 'with slips',
      how: 'the first fifteen words, every third longer word with two letters swapped, one left out or one doubled',
      pairs: pairs((place) => slipped(wordsOf(text(place)).slice(0, 15), random)),
    },
    {
      name: 'reworded',
      how: 'half of the words of the text, at most twenty, in any order',
      pairs: pairs((place) => {
        const words = shuffled(wordsOf(text(place)), random);
        return words.slice(0, Math.min(20, Math.ceil(words.length / 2))).join(' ');
      }),
    },
  ];
  if (options.titled) {
    kinds.unshift({
      name: 'title',
      how: 'the title alone',
      pairs: chosen.map((place) => ({ typed: texts[place]!.title, expected: alike(texts, place) })),
    });
    kinds.push({
      name: 'same place, same topic',
      how: 'the whole text of one contribution; right is another person’s that names the same street or square (two to six contributions do) under the same topic',
      pairs: samePlace(texts),
    });
  }
  return kinds;
}

/** Contributions word for word the same count as the same. */
const alike = (texts: readonly RealText[], place: number): number[] =>
  texts.flatMap((other, at) => (at === place || other.text.trim() === texts[place]!.text.trim() ? [at] : []));

function slipped(words: readonly string[], random: () => number): string {
  let longer = 0;
  return words
    .map((word) => {
      if (word.length < 5 || (longer += 1) % 3 !== 0) return word;
      const at = 1 + Math.floor(random() * (word.length - 3));
      const slips = [
        word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + word[at]! + word.slice(at),
      ];
      return pick(slips, random);
    })
    .join(' ');
}

const placeName =
  /\p{Lu}[\p{Ll}-]+(?:straße|strasse|str\.|allee|platz|brücke|ufer|damm|ring|gasse)(?!\p{L})/gu;
/** Kinds of streets, not names of one. */
const general =
  /^(fahrrad|haupt|neben|seiten|quer|park|stell|spiel|markt|bahnhofs?|land|bundes|schnell|abstell|rad|einbahn|wohn|anlieger|orts|durchgangs|verkehrs|park|sport)?(straße|str\.|allee|platz|brücke|ufer|damm|ring)$/i;

function samePlace(texts: readonly RealText[]): Pair[] {
  const byPlace = new Map<string, number[]>();
  texts.forEach(({ title, text }, at) => {
    const names = (`${title} ${text}`.match(placeName) ?? []).filter((name) => !general.test(name));
    for (const name of new Set(names.map((one) => one.toLowerCase().replace(/strasse|str\./, 'straße'))))
      byPlace.set(name, [...(byPlace.get(name) ?? []), at]);
  });
  const others = new Map<number, Set<number>>();
  for (const places of byPlace.values()) {
    if (places.length < 2 || places.length > 6) continue;
    for (const at of places) {
      const same = places.filter((other) => other !== at && texts[other]!.topic === texts[at]!.topic);
      if (same.length > 0) others.set(at, new Set([...(others.get(at) ?? []), ...same]));
    }
  }
  const all = [...others].map(([own, expected]) => ({
    typed: `${texts[own]!.title}\n${texts[own]!.text}`,
    expected: [...expected],
    own,
  }));
  return shuffled(all, chance(13)).slice(0, sample);
}
