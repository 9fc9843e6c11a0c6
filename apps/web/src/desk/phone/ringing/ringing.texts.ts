import type { Language } from '@gemeinsam/contracts';
import { de, type RingingTexts } from './ringing.texts.de.js';
import { en } from './ringing.texts.en.js';

export const ringingTexts = (language: Language): RingingTexts => (language === 'de' ? de : en);

export type { RingingTexts };
