import type { OffensiveLanguageModel } from '@gemeinsam/moderation/screening/offensive-language/model';
import { logisticRegression, type SparseVector } from './logistic-regression.js';
import { featureSettings } from './word-features.js';

/** Counts of features, what people said of the text, and how much it matters. */
export interface TrainingText {
  features: SparseVector;
  offensive: boolean;
  weight: number;
}

export type UntunedModel = Omit<OffensiveLanguageModel, 'version' | 'threshold'>;

const dimension = 2 ** featureSettings.bits;
/** A feature of fewer texts is left out. */
const fewestTexts = 2;
/** How many texts of each kind are thought to have had every feature, so that a rare one proves little. */
const smoothing = 1;
/** No feature is enlarged more than this. */
const strongest = 4;

/**
 * Features weighed by their rarity and by how unlike the two classes are in them, then logistic regression: Wang and Manning,
 * "Baselines and bigrams", ACL 2012 (NBSVM). The weights come back as bytes, so that the model is what is measured.
 *
 * @param strength how much a wrong text costs against large weights (C).
 */
export function train(texts: readonly TrainingText[], strength: number): UntunedModel {
  const rarity = raritiesOf(texts);
  const contrast = contrastsOf(texts);
  const { weights, bias } = logisticRegression(
    texts.map(({ features, offensive, weight }) => ({
      vector: scaled(features, rarity, contrast),
      positive: offensive,
      cost: strength * weight,
    })),
    dimension,
  );
  return inBytes(
    weights.map((weight, place) => weight * contrast[place]! * rarity[place]!),
    rarity,
    bias,
  );
}

/** Inverse document frequency, smoothed as scikit-learn does. */
function raritiesOf(texts: readonly TrainingText[]): Float64Array {
  const documents = new Float64Array(dimension);
  for (const { features } of texts) for (const place of features.places) documents[place]! += 1;
  return documents.map((count) => (count < fewestTexts ? 0 : Math.log((1 + texts.length) / (1 + count)) + 1));
}

/** The size of the logarithm of the ratio of the classes' shares. */
function contrastsOf(texts: readonly TrainingText[]): Float64Array {
  const counts = [false, true].map((offensive) => {
    const own = texts.filter((text) => text.offensive === offensive);
    const having = new Float64Array(dimension);
    for (const { features } of own) for (const place of features.places) having[place]! += 1;
    return having.map((count) => (count + smoothing) / (own.length + smoothing));
  });
  const [other, offence] = counts as [Float64Array, Float64Array];
  return offence.map((share, place) => Math.min(strongest, Math.abs(Math.log(share / other[place]!))));
}

function scaled(
  { places, values }: SparseVector,
  rarity: Float64Array,
  contrast: Float64Array,
): SparseVector {
  const weighed = values.map((value, k) => value * rarity[places[k]!]!);
  const length = Math.sqrt(weighed.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { places, values: weighed.map((value, k) => (value * contrast[places[k]!]!) / length) };
}

/**
 * Half a step of rounding in each of some hundred features evens out. The largest of every 2,000 weights is cut, so that the others
 * have finer steps; of a handful of texts none is.
 */
function inBytes(weights: Float64Array, rarity: Float64Array, bias: number): UntunedModel {
  const sizes = weights.map(Math.abs).sort();
  const largestKept = sizes[Math.floor(sizes.length * 0.9995)] || sizes.at(-1)!;
  const rarest = rarity.reduce((one, other) => Math.max(one, other));
  const perRarity = rarest / 255;
  const weightStep = Number((largestKept / 127 / perRarity).toPrecision(6));
  return {
    features: featureSettings,
    bias: Number(bias.toFixed(6)),
    weightStep,
    weights: Int8Array.from(weights, (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / perRarity / weightStep))),
    ),
    rarities: Uint8Array.from(rarity, (each) => Math.round(each / perRarity)),
  };
}
