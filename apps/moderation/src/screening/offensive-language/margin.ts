import { visitFeatures } from './features.js';
import type { OffensiveLanguageModel } from './model.js';
import type { Token } from './tokens.js';

/** How far a passage lies on one side, and how much of that comes from each of its tokens. */
export interface Margin {
  margin: number;
  shares: Float64Array;
}

/** A feature that stands n times counts 1 + ln n times; long and short passages weigh the same (length 1). */
export function marginOf(tokens: readonly Token[], model: OffensiveLanguageModel): Margin {
  const { features, weights, rarities, weightStep, bias } = model;
  const counts = new Map<number, number>();
  visitFeatures(tokens, features, (place) => counts.set(place, (counts.get(place) ?? 0) + 1));
  let squares = 0;
  for (const [place, count] of counts) squares += (damped(count) * rarities[place]!) ** 2;
  const shares = new Float64Array(tokens.length);
  if (squares === 0) return { margin: bias, shares };
  const unit = weightStep / Math.sqrt(squares);
  let margin = bias;
  visitFeatures(tokens, features, (place, first, last) => {
    const count = counts.get(place)!;
    const share = (unit * weights[place]! * damped(count)) / count;
    margin += share;
    shares[first]! += share / 2;
    shares[last]! += share / 2;
  });
  return { margin, shares };
}

export const damped = (count: number): number => 1 + Math.log(count);
