import type { Language } from '@gemeinsam/contracts';
import { de, type VerifyTexts } from './verify.texts.de.js';
import { en } from './verify.texts.en.js';

export const verifyTexts = (language: Language): VerifyTexts => (language === 'de' ? de : en);
