import { marginOf, type Margin } from './margin.js';
import type { OffensiveLanguageModel } from './model.js';
import { passagesOf } from './passages.js';
import { tokensOf, type Token } from './tokens.js';

/** A word that speaks for the score, where it first stands in that passage (UTF-16 offsets into the text). */
export interface TellingWord {
  word: string;
  start: number;
  end: number;
  /** How much it adds to the logarithm of the odds. */
  weight: number;
}

/** A hint for a person who reads the text; it decides nothing. */
export interface OffensiveLanguageHint {
  /** From 0 to 1, of the passage with the highest one. Higher is likelier; it is no probability. */
  score: number;
  flagged: boolean;
  /** Of the model. */
  version: string;
  /** The words that speak most for it, the loudest first. Empty when none does. */
  why: TellingWord[];
}

const mostWords = 5;
/** What adds less says nothing to a reader. */
const leastWeight = 0.1;

/**
 * How likely a text is to be read as offensive, by a model. Looks at the text alone, passage by passage; the same text and model
 * give the same hint. A text without words has the score 0.
 */
export function offensiveLanguageIn(text: string, model: OffensiveLanguageModel): OffensiveLanguageHint {
  const { version, threshold } = model;
  let loudest: { tokens: Token[]; found: Margin } | undefined;
  for (const tokens of passagesOf(text, tokensOf(text))) {
    const found = marginOf(tokens, model);
    if (!loudest || found.margin > loudest.found.margin) loudest = { tokens, found };
  }
  if (!loudest) return { score: 0, flagged: false, version, why: [] };
  const score = 1 / (1 + Math.exp(-loudest.found.margin));
  return {
    score,
    flagged: score >= threshold,
    version,
    why: tellingWords(text, loudest.tokens, loudest.found),
  };
}

function tellingWords(text: string, tokens: readonly Token[], { shares }: Margin): TellingWord[] {
  const words = new Map<string, TellingWord>();
  tokens.forEach(({ form, start, end }, index) => {
    const word = words.get(form) ?? { word: text.slice(start, end), start, end, weight: 0 };
    words.set(form, { ...word, weight: word.weight + shares[index]! });
  });
  return [...words.values()]
    .filter(({ weight }) => weight >= leastWeight)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords);
}
