import type { Language } from '@gemeinsam/contracts';
import { de, type PrintTexts } from './print.texts.de.js';
import { en } from './print.texts.en.js';

export const printTexts = (language: Language): PrintTexts => (language === 'de' ? de : en);
