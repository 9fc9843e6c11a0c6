import { type CallBacksTexts, de } from './call-backs.texts.de.js';
import { en } from './call-backs.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const callBacksTexts = textsIn<CallBacksTexts>({ de, en });
