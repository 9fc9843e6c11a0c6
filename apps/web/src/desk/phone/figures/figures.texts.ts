import { de, type FiguresTexts } from './figures.texts.de.js';
import { en } from './figures.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const figuresTexts = textsIn<FiguresTexts>({ de, en });
