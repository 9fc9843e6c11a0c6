import type { Language } from '@gemeinsam/contracts';
import { de, type BatchesTexts } from './batches.texts.de.js';
import { en } from './batches.texts.en.js';

export const batchesTexts = (language: Language): BatchesTexts => (language === 'de' ? de : en);
