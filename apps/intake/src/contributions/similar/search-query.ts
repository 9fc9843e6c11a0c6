import { visibleText } from '@gemeinsam/contracts';
import { quoted } from './asked-words.js';

/** Words beyond these narrow nothing down. */
const mostWords = 12;
/** Shorter ones begin half of all words. */
const shortestBeginning = 3;
const shortestReference = 4;
const longestReference = 10;

/** A word of a search as each dictionary has it, and the words of the texts that are like it. */
export interface SearchedWord {
  /** Empty where the word is so common that a dictionary leaves it out. */
  stems: readonly string[];
  alike: readonly string[];
}

/** The words that were typed, each once. */
export const typedWords = (text: string): string[] =>
  [
    ...new Set(
      visibleText(text)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu),
    ),
  ].slice(0, mostWords);

/** The reference numbers that a number begins, from the first to the last; undefined when it is none. */
export function referencesFrom(text: string): { first: string; last: string } | undefined {
  const digits = visibleText(text).replaceAll(/[\s–-]/g, '');
  if (!/^\d+$/.test(digits) || digits.length < shortestReference || digits.length > longestReference)
    return undefined;
  return { first: digits.padEnd(longestReference, '0'), last: digits.padEnd(longestReference, '9') };
}

/** A tsquery for texts that have each of the words in one of its forms; undefined when there is none to look for. */
export function queryFor(words: readonly SearchedWord[]): string | undefined {
  const groups = words
    .filter(({ stems }) => stems.length > 0)
    .map(({ stems, alike }) => {
      const forms = [
        ...stems.map((stem) => quoted(stem) + (stem.length < shortestBeginning ? '' : ':*')),
        ...alike.map(quoted),
      ];
      return `(${[...new Set(forms)].join(' | ')})`;
    });
  return groups.length === 0 ? undefined : groups.join(' & ');
}

export interface District {
  question: string;
  option: string;
  names: readonly string[];
}

/** `5. Margareten` is also called Margareten. */
const bareName = (name: string): string => name.toLowerCase().replace(/^\d+\.?\s*/, '');

/** The districts whose names stand in a text, and the rest of it. */
export function districtsIn(
  text: string,
  districts: readonly District[],
): { named: District[]; rest: string } {
  const words = typedWords(text);
  const said = ` ${words.join(' ')} `;
  const inText = (name: string): string => ` ${typedWords(bareName(name)).join(' ')} `;
  const named = districts.filter(({ names }) =>
    names.some((name) => bareName(name) !== '' && said.includes(inText(name))),
  );
  const taken = new Set(named.flatMap(({ names }) => names.flatMap((name) => typedWords(bareName(name)))));
  return { named, rest: words.filter((word) => !taken.has(word)).join(' ') };
}
