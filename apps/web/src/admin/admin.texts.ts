import { de, type AdminTexts } from './admin.texts.de.js';
import { en } from './admin.texts.en.js';
import { textsIn } from '../shell/texts-in.js';

/** Words of the administration in the language of the request. */
export const adminTexts = textsIn<AdminTexts>({ de, en });
