import { de, type BatchesTexts } from './batches.texts.de.js';
import { en } from './batches.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const batchesTexts = textsIn<BatchesTexts>({ de, en });
