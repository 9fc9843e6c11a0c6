import { de, type PhoneTexts } from './phone.texts.de.js';
import { en } from './phone.texts.en.js';
import { textsIn } from '../../shell/texts-in.js';

export const phoneTexts = textsIn<PhoneTexts>({ de, en });
