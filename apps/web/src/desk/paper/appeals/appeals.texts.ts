import { textsIn } from '../../../shell/texts-in.js';
import { de, type AppealsTexts } from './appeals.texts.de.js';
import { en } from './appeals.texts.en.js';

export const appealsTexts = textsIn<AppealsTexts>({ de, en });
