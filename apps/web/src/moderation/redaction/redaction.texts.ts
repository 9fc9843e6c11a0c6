import { textsIn } from '../../shell/texts-in.js';
import { de, type RedactionTexts } from './redaction.texts.de.js';
import { en } from './redaction.texts.en.js';

export const redactionTexts = textsIn<RedactionTexts>({ de, en });
