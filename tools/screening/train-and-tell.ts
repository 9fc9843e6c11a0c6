import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  modelText,
  readModel,
  type OffensiveLanguageModel,
} from '@gemeinsam/moderation/screening/offensive-language/model';
import { projectRoot } from '../product/project-root.js';
import { factLines, figureLines } from './card-parts.js';
import { chooseSettings } from './choose-settings.js';
import { allLessons, falseAlarmsOf, measure } from './figures.js';
import { fillCard } from './model-card.js';
import { Recipe, type Settings } from './recipe.js';

/** Raised whenever the texts, the features or the recipe change: scores of two versions cannot be compared. */
const version = '1.0.0';

export const modelFile = join(projectRoot, 'apps/moderation/models/offensive-language.json');

type Tell = (line: string) => void;

/** Trains on all labelled texts with the settings chosen without GAHD's dev part, writes the model and the facts in its card. */
export async function trainShippedModel(tell: Tell): Promise<void> {
  const { recipe, settings, lessons } = chosenFor(tell);
  const model = recipe.modelFrom(Object.values(lessons).flat(), settings);
  const text = modelText(model);
  mkdirSync(dirname(modelFile), { recursive: true });
  writeFileSync(modelFile, text);
  await fillCard('facts', factLines(model, settings, text.length));
  tell(`apps/moderation/models/offensive-language.json is written (${text.length} bytes)`);
}

/** Measures the recipe and the model that is there, and writes the figures into the card. */
export async function tellFigures(tell: Tell): Promise<void> {
  const model = shipped();
  const { recipe, settings } = chosenFor(tell);
  const figures = measure(recipe, settings, tell);
  const lines = figureLines(figures, { threshold: model.threshold, falseAlarms: falseAlarmsOf(model) });
  await fillCard('figures', lines);
  for (const line of lines) tell(line);
}

const shipped = (): OffensiveLanguageModel => readModel(readFileSync(modelFile, 'utf8'));

function chosenFor(tell: Tell): {
  recipe: Recipe;
  settings: Settings;
  lessons: ReturnType<typeof allLessons>;
} {
  const recipe = new Recipe(version);
  const lessons = allLessons();
  tell('Choosing settings by inner folds, some minutes ...');
  const settings = chooseSettings(recipe, [...lessons.tweets, ...lessons.gahdTrain]);
  tell(`chosen: C = ${settings.strength}, a tweet counts ${settings.tweetWeight} times`);
  return { recipe, settings, lessons };
}
