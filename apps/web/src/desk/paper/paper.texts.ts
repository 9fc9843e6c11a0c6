import { de, type PaperTexts } from './paper.texts.de.js';
import { en } from './paper.texts.en.js';
import { textsIn } from '../../shell/texts-in.js';

export const paperTexts = textsIn<PaperTexts>({ de, en });
