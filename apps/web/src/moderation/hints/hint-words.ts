import type { Language } from '@gemeinsam/contracts';
import { numberIn } from '@gemeinsam/ui';
import type { HintsTexts } from './hints.texts.de.js';

/** The word of a list for a code; the code itself where the list is older than the program that gives it. */
export const wordOf = (words: Record<string, string>, code: string): string =>
  Object.hasOwn(words, code) ? words[code]! : code;

export const programWords = ({ programs, kinds }: HintsTexts, recogniser: string): string =>
  wordOf({ ...kinds, ...programs }, recogniser);

/** How sure a program is: in a word, and in percent. */
export function surenessOf(score: number, { sure }: HintsTexts, language: Language): string {
  const word = sure[score >= 0.9 ? 'very' : score >= 0.7 ? 'fairly' : 'little'];
  return `${word}, ${numberIn(language, score, { style: 'percent', maximumFractionDigits: 0 })}`;
}
