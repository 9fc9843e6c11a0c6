import { eachFold, foldsOf } from './folds.js';
import { qualityOf } from './quality.js';
import { settingsToTry, type Lesson, type Recipe, type Settings } from './recipe.js';
import { verdictsOf } from './verdicts.js';

const innerFolds = 3;
const seed = 3;

/**
 * The settings with the best mean of the two collections' macro F1 on inner folds of these texts, each fold with the threshold of its
 * own model. Of equals the first.
 */
export function chooseSettings(recipe: Recipe, lessons: readonly Lesson[]): Settings {
  const folds = eachFold(foldsOf(lessons, innerFolds, seed));
  const tried = settingsToTry.map((settings) => ({ settings, merit: merit(recipe, folds, settings) }));
  return tried.reduce((best, one) => (one.merit > best.merit ? one : best)).settings;
}

function merit(
  recipe: Recipe,
  folds: readonly { rest: Lesson[]; held: Lesson[] }[],
  settings: Settings,
): number {
  const seen = folds.flatMap(({ rest, held }) => {
    const model = recipe.modelFrom(rest, settings);
    return verdictsOf(held, model);
  });
  const macroF1 = (from: Lesson['from']): number =>
    qualityOf(seen.filter((each) => each.from === from)).macroF1;
  return (macroF1('germeval') + macroF1('gahd')) / 2;
}
