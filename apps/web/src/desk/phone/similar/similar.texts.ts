import { de, type SimilarTexts } from './similar.texts.de.js';
import { en } from './similar.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const similarTexts = textsIn<SimilarTexts>({ de, en });
