import { de, type TelephonyTexts } from './telephony.texts.de.js';
import { en } from './telephony.texts.en.js';
import { textsIn } from '../../shell/texts-in.js';

export const telephonyTexts = textsIn<TelephonyTexts>({ de, en });
