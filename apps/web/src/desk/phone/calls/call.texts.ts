import { de, type CallTexts } from './call.texts.de.js';
import { en } from './call.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const callTexts = textsIn<CallTexts>({ de, en });
