import { textsIn } from '../../shell/texts-in.js';
import { de, type HintsTexts } from './hints.texts.de.js';
import { en } from './hints.texts.en.js';

export const hintsTexts = textsIn<HintsTexts>({ de, en });
