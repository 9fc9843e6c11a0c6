import { de, type RingingTexts } from './ringing.texts.de.js';
import { en } from './ringing.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const ringingTexts = textsIn<RingingTexts>({ de, en });

export type { RingingTexts };
