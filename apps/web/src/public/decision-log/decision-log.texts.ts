import { reworded, textsIn } from '../../shell/texts-in.js';
import { de, type DecisionLogTexts } from './decision-log.texts.de.js';
import { deEasy } from './decision-log.texts.easy.de.js';
import { enEasy } from './decision-log.texts.easy.en.js';
import { en } from './decision-log.texts.en.js';

/** Texts of the public log of decisions, in easy words where there are such. */
export const decisionLogTexts = textsIn<DecisionLogTexts>(
  { de, en },
  { de: reworded(de, deEasy), en: reworded(en, enEasy) },
);
