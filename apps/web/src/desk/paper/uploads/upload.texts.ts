import { de, type UploadTexts } from './upload.texts.de.js';
import { en } from './upload.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const uploadTexts = textsIn<UploadTexts>({ de, en });
