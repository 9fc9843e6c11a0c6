import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FeatureSettings } from './features.js';

/** What was learned: two figures for each place that features are hashed into. */
export interface OffensiveLanguageModel {
  /** Of this model; noted beside every score it gave. */
  version: string;
  features: FeatureSettings;
  bias: number;
  /** From this score on a text is flagged. */
  threshold: number;
  /** How much a place speaks for (or, below zero, against) offensive language, in steps of `weightStep`. */
  weights: Int8Array;
  weightStep: number;
  /** How rare a place is among the texts learned from, in steps of any size; 0 for what they do not have. */
  rarities: Uint8Array;
}

const format = 'gemeinsam.offensive-language/1';

const modelFile = z.strictObject({
  format: z.literal(format),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  features: z.strictObject({
    bits: z.int().min(8).max(22),
    shortest: z.int().min(1),
    longest: z.int().max(8),
    pairs: z.boolean(),
  }),
  bias: z.number(),
  threshold: z.number().gt(0).lt(1),
  weightStep: z.number().positive(),
  weights: z.base64(),
  rarities: z.base64(),
  checksum: z.string(),
});

/** The file is none of ours, of another format, cut off or changed. Nothing is scored with it. */
export class ModelRefused extends Error {
  override readonly name = 'ModelRefused';

  constructor(why: string) {
    super(`The model of offensive language cannot be used: ${why}`);
  }
}

/** The model that a file's text holds. Throws `ModelRefused` with what is wrong with it. */
export function readModel(text: string): OffensiveLanguageModel {
  const parsed = modelFile.safeParse(jsonOf(text));
  if (!parsed.success) throw new ModelRefused(z.prettifyError(parsed.error));
  const { format: _, checksum, weights, rarities, ...rest } = parsed.data;
  const model = { ...rest, weights: new Int8Array(bytesOf(weights)), rarities: bytesOf(rarities) };
  for (const name of ['weights', 'rarities'] as const) {
    const places = 2 ** model.features.bits;
    if (model[name].length !== places)
      throw new ModelRefused(`${name} holds ${model[name].length} places instead of ${places}`);
  }
  if (checksumOf(model) !== checksum) throw new ModelRefused('checksum does not match what the file holds');
  return model;
}

/** The text of a model's file; the same model gives the same text. */
export function modelText(model: OffensiveLanguageModel): string {
  const { version, features, bias, threshold, weightStep, weights, rarities } = model;
  const file: z.input<typeof modelFile> = {
    format,
    version,
    features,
    bias,
    threshold,
    weightStep,
    checksum: checksumOf(model),
    weights: Buffer.from(weights).toString('base64'),
    rarities: Buffer.from(rarities).toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelRefused('it is no whole JSON document; it may have been cut off');
  }
}

/* A copy: a small Buffer may be a part of a larger one. */
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

function checksumOf(model: OffensiveLanguageModel): string {
  const { version, features, bias, threshold, weightStep, weights, rarities } = model;
  const { bits, shortest, longest, pairs } = features;
  return createHash('sha256')
    .update(JSON.stringify([version, bits, shortest, longest, pairs, bias, threshold, weightStep]))
    .update(weights)
    .update(rarities)
    .digest('hex');
}
