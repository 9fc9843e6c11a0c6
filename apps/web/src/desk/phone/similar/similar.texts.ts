import type { Language } from '@gemeinsam/contracts';
import { de, type SimilarTexts } from './similar.texts.de.js';
import { en } from './similar.texts.en.js';

export const similarTexts = (language: Language): SimilarTexts => (language === 'de' ? de : en);
