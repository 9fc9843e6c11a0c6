import type { Language } from '@gemeinsam/contracts';
import { de, type LookUpTexts } from './look-up.texts.de.js';
import { en } from './look-up.texts.en.js';

export const lookUpTexts = (language: Language): LookUpTexts => (language === 'de' ? de : en);
export type { LookUpTexts };
