import type { Language } from '@gemeinsam/contracts';
import { de, type CallTexts } from './call.texts.de.js';
import { en } from './call.texts.en.js';

export const callTexts = (language: Language): CallTexts => (language === 'de' ? de : en);
