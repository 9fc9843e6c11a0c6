import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readModel, type OffensiveLanguageModel } from './model.js';

/** Of the model that comes with the project. */
export const shippedModelVersion = '1.0.0';

/** Where the model lies that comes with the project; found alike from the sources, the compiled files and the bundle. */
export const shippedModelFile = (): string =>
  createRequire(import.meta.url).resolve('@gemeinsam/moderation/models/offensive-language.json');

/** That model; docs/model-card-offensive-language.md says what it was made of. Throws `ModelRefused`. */
export const shippedModel = (): OffensiveLanguageModel => readModel(readFileSync(shippedModelFile(), 'utf8'));
