import {
  visitFeatures,
  type FeatureSettings,
} from '@gemeinsam/moderation/screening/offensive-language/features';
import { damped } from '@gemeinsam/moderation/screening/offensive-language/margin';
import { passagesOf } from '@gemeinsam/moderation/screening/offensive-language/passages';
import { tokensOf, type Token } from '@gemeinsam/moderation/screening/offensive-language/tokens';
import type { SparseVector } from './logistic-regression.js';

/** Not chosen by the command: fixed before, in the way the model card describes. */
export const featureSettings: FeatureSettings = { bits: 18, shortest: 2, longest: 5, pairs: true };

/** The features of a whole text. */
export const featuresOf = (text: string): SparseVector => vectorOf(tokensOf(text));

/** The features of each of its passages. */
export const passageFeatures = (text: string): SparseVector[] =>
  passagesOf(text, tokensOf(text)).map(vectorOf);

function vectorOf(tokens: readonly Token[]): SparseVector {
  const counts = new Map<number, number>();
  visitFeatures(tokens, featureSettings, (place) => counts.set(place, (counts.get(place) ?? 0) + 1));
  return {
    places: Int32Array.from(counts.keys()),
    values: Float32Array.from(counts.values(), damped),
  };
}
