import { offensiveLanguageIn } from '@gemeinsam/moderation/screening/offensive-language/offensive-language';
import type { OffensiveLanguageModel } from '@gemeinsam/moderation/screening/offensive-language/model';
import { berlinForThreshold, bonnTaught } from './civic-parts.js';
import type { LabelledText } from './shared-texts.js';
import { thresholdFor } from './threshold.js';
import { train, type TrainingText } from './train.js';
import { featuresOf, passageFeatures } from './word-features.js';

/** A text as it is learned from; the same object stands for it in every fold. */
export interface Lesson extends LabelledText {
  features: ReturnType<typeof featuresOf>;
  from: 'germeval' | 'gahd';
}

export const lessonsOf = (texts: readonly LabelledText[], from: Lesson['from']): Lesson[] =>
  texts.map((each) => ({ ...each, from, features: featuresOf(each.text) }));

/** What is chosen by inner folds. */
export interface Settings {
  /** C of the regression. */
  strength: number;
  /** How much a tweet of GermEval matters beside a sentence of GAHD. */
  tweetWeight: number;
}

export const settingsToTry: readonly Settings[] = [1, 2, 4].flatMap((strength) =>
  [1, 2, 3].map((tweetWeight) => ({ strength, tweetWeight })),
);

/** How much a passage of a civic text matters beside a sentence of GAHD. */
const civicWeight = 0.3;

/** Trains on these texts and on Bonn's, and sets the threshold by Berlin's. */
export class Recipe {
  readonly #civic: TrainingText[];
  readonly #berlin: string[];

  constructor(readonly version: string) {
    this.#civic = bonnTaught()
      .flatMap(passageFeatures)
      .map((features) => ({ features, offensive: false, weight: civicWeight }));
    this.#berlin = berlinForThreshold();
  }

  modelFrom(lessons: readonly Lesson[], { strength, tweetWeight }: Settings): OffensiveLanguageModel {
    const weighed = lessons.map(({ features, offensive, from }) => ({
      features,
      offensive,
      weight: from === 'germeval' ? tweetWeight : 1,
    }));
    const untuned = train([...weighed, ...this.#civic], strength);
    const model = { ...untuned, version: this.version, threshold: 0.5 };
    const scores = this.#berlin.map((text) => offensiveLanguageIn(text, model).score);
    return { ...model, threshold: thresholdFor(scores) };
  }
}
