import type { Token } from './tokens.js';

/** Which pieces of a text are looked at, and into how many places they are hashed. */
export interface FeatureSettings {
  /** Two to the power of this is the number of places. */
  bits: number;
  /** Shortest and longest piece of a word, counted with the space before and after it. */
  shortest: number;
  longest: number;
  /** Whether two neighbouring words are a feature, too. */
  pairs: boolean;
}

/** Hears of each feature: its place, and the first and the last token it comes from. */
export type FeatureVisitor = (place: number, first: number, last: number) => void;

/* Beginnings that keep kinds of features with the same letters apart. */
const pieceSeed = 0x811c9dc5;
const wordSeed = 0x2f0b4c47;
const pairSeed = 0x9e3779b1;

/**
 * Goes through all features of the tokens: pieces of each word, the word, and pairs of neighbours. The same tokens give the same
 * features in the same order on every machine: places come from FNV-1a over UTF-16 units, not from an order of insertion.
 */
export function visitFeatures(
  tokens: readonly Token[],
  settings: FeatureSettings,
  visit: FeatureVisitor,
): void {
  const mask = 2 ** settings.bits - 1;
  let before = 0;
  tokens.forEach(({ form }, index) => {
    visitPieces(` ${form} `, settings, (hash) => visit(hash & mask, index, index));
    const whole = hashed(form, wordSeed);
    visit(mixed(whole) & mask, index, index);
    if (settings.pairs && index > 0) visit(mixed(hashed(form, before ^ pairSeed)) & mask, index - 1, index);
    before = whole;
  });
}

function visitPieces(
  padded: string,
  { shortest, longest }: FeatureSettings,
  visit: (hash: number) => void,
): void {
  for (let start = 0; start < padded.length; start++) {
    let hash = pieceSeed;
    const most = Math.min(longest, padded.length - start);
    for (let length = 1; length <= most; length++) {
      hash = step(hash, padded.charCodeAt(start + length - 1));
      if (length >= shortest) visit(mixed(hash));
    }
  }
}

const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function hashed(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return hash;
}

/** The low bits of FNV-1a hear too little of the high ones (finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
