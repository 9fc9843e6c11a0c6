import { de, type VerifyTexts } from './verify.texts.de.js';
import { en } from './verify.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const verifyTexts = textsIn<VerifyTexts>({ de, en });
