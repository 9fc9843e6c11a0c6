import { de, type PrintTexts } from './print.texts.de.js';
import { en } from './print.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const printTexts = textsIn<PrintTexts>({ de, en });
