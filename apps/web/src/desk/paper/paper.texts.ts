import type { Language } from '@gemeinsam/contracts';
import { de, type PaperTexts } from './paper.texts.de.js';
import { en } from './paper.texts.en.js';

export const paperTexts = (language: Language): PaperTexts => (language === 'de' ? de : en);
