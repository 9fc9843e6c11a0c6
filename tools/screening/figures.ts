import type { OffensiveLanguageModel } from '@gemeinsam/moderation/screening/offensive-language/model';
import { berlinHeldOut, bonnHeldOut } from './civic-parts.js';
import { chooseSettings } from './choose-settings.js';
import { eachFold, foldsOf } from './folds.js';
import { qualityOf, type Quality, type Verdict } from './quality.js';
import { lessonsOf, type Lesson, type Recipe, type Settings } from './recipe.js';
import { gahd, germEval, klimarat } from './shared-texts.js';
import { flaggedShare, verdictsOf } from './verdicts.js';

/** Shares of texts that are flagged although they shall not be; of rejected ones nobody knows. */
export interface FalseAlarms {
  klimarat: number;
  klimaratRejected: number;
  bonn: number;
  berlin: number;
}

/** One model, measured on texts that it has not seen, and on civic texts, at one threshold. */
export interface Measured {
  what: string;
  settings: Settings;
  threshold: number;
  quality: Quality;
  falseAlarms: FalseAlarms;
}

export interface Figures {
  /** Five models, each measured on the fold of GermEval that it has not seen. */
  germEval: Measured[];
  /** Over the tweets of all folds. */
  germEvalTogether: Quality;
  gahdDev: Measured;
}

const outerFolds = 5;
const seed = 1;

/** All lessons but GAHD's dev part, and that. */
export const allLessons = (): Record<'tweets' | 'gahdTrain' | 'gahdDev', Lesson[]> => ({
  tweets: lessonsOf(germEval(), 'germeval'),
  gahdTrain: lessonsOf(gahd('train'), 'gahd'),
  gahdDev: lessonsOf(gahd('dev'), 'gahd'),
});

/** Measures the recipe; `chosen` are the settings chosen without GAHD's dev part. `tell` hears how far it is. */
export function measure(recipe: Recipe, chosen: Settings, tell: (line: string) => void): Figures {
  const { tweets, gahdTrain, gahdDev } = allLessons();
  const seen: Verdict[] = [];
  const folds = eachFold(foldsOf(tweets, outerFolds, seed)).map(({ rest, held }, index) => {
    const what = `GermEval 2018, fold ${index + 1}`;
    const lessons = [...rest, ...gahdTrain];
    const settings = chooseSettings(recipe, lessons);
    const model = recipe.modelFrom(lessons, settings);
    const verdicts = verdictsOf(held, model);
    seen.push(...verdicts);
    tell(`${what} is measured`);
    return measured(what, model, settings, qualityOf(verdicts));
  });
  const model = recipe.modelFrom([...tweets, ...gahdTrain], chosen);
  return {
    germEval: folds,
    germEvalTogether: qualityOf(seen),
    gahdDev: measured('GAHD dev', model, chosen, qualityOf(verdictsOf(gahdDev, model))),
  };
}

const measured = (
  what: string,
  model: OffensiveLanguageModel,
  settings: Settings,
  quality: Quality,
): Measured => ({ what, settings, threshold: model.threshold, quality, falseAlarms: falseAlarmsOf(model) });

export const falseAlarmsOf = (model: OffensiveLanguageModel): FalseAlarms => ({
  klimarat: flaggedShare(klimarat(true), model),
  klimaratRejected: flaggedShare(klimarat(false), model),
  bonn: flaggedShare(bonnHeldOut(), model),
  berlin: flaggedShare(berlinHeldOut(), model),
});
