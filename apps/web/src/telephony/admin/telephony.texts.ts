import type { Language } from '@gemeinsam/contracts';
import { de, type TelephonyTexts } from './telephony.texts.de.js';
import { en } from './telephony.texts.en.js';

export const telephonyTexts = (language: Language): TelephonyTexts => (language === 'de' ? de : en);
