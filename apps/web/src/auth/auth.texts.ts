import { de, type AuthTexts } from './auth.texts.de.js';
import { en } from './auth.texts.en.js';
import { textsIn } from '../shell/texts-in.js';

/** Words around signing in, in the language of the request. */
export const authTexts = textsIn<AuthTexts>({ de, en });
