import type { Language } from '@gemeinsam/contracts';
import { type CallBacksTexts, de } from './call-backs.texts.de.js';
import { en } from './call-backs.texts.en.js';

export const callBacksTexts = (language: Language): CallBacksTexts => (language === 'de' ? de : en);
