import { sentencesOf } from '../../../contributions/similar/sentences.js';
import { folded } from './folded.js';

const longest = 200;
/** As much of a long sentence stands before the word. */
const before = 60;

interface Place {
  at: number;
  /** Which of the words that were said begins it. */
  said: string;
}

/** Words of a text that begin with one that was said, however it is spelled. */
function placesIn(text: string, said: readonly string[]): Place[] {
  const wanted = said.map(folded);
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const compared = folded(word);
    return wanted.filter((one) => compared.startsWith(one)).map((one) => ({ at: index, said: one }));
  });
}

const countOf = (places: readonly Place[]): number => new Set(places.map(({ said }) => said)).size;

/** Whether each of the words stands in a text, whole or as the beginning of a word. */
export const hasAll = (text: string, said: readonly string[]): boolean =>
  countOf(placesIn(text, said)) === new Set(said.map(folded)).size;

/** The sentence with most of the words, cut around the first of them when it is long; undefined when it has none. */
export function passageOf(text: string, said: readonly string[]): string | undefined {
  let best: { sentence: string; places: Place[] } | undefined;
  for (const sentence of sentencesOf(text)) {
    const places = placesIn(sentence, said);
    if (countOf(places) > countOf(best?.places ?? [])) best = { sentence, places };
  }
  return best && around(best.sentence, best.places[0]!.at);
}

function around(sentence: string, at: number): string {
  if (sentence.length <= longest) return sentence;
  const from = at <= before ? 0 : sentence.indexOf(' ', at - before) + 1;
  // A word that is longer than what stands before it begins the passage.
  const start = from > at || (from === 0 && at > before) ? at : from;
  const rest = sentence.slice(start);
  const end = rest.length <= longest ? rest.length : rest.lastIndexOf(' ', longest);
  const cut = rest.slice(0, end > 0 ? end : longest).replace(/[\uD800-\uDBFF]$/u, '');
  return `${start > 0 ? '… ' : ''}${cut}${cut.length < rest.length ? ' …' : ''}`;
}
