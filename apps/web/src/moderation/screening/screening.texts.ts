import { textsIn } from '../../shell/texts-in.js';
import { de, type ScreeningTexts } from './screening.texts.de.js';
import { en } from './screening.texts.en.js';

export const screeningTexts = textsIn<ScreeningTexts>({ de, en });
