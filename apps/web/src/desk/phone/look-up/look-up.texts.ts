import { de, type LookUpTexts } from './look-up.texts.de.js';
import { en } from './look-up.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const lookUpTexts = textsIn<LookUpTexts>({ de, en });
export type { LookUpTexts };
