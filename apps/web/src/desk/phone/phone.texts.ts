import type { Language } from '@gemeinsam/contracts';
import { de, type PhoneTexts } from './phone.texts.de.js';
import { en } from './phone.texts.en.js';

export const phoneTexts = (language: Language): PhoneTexts => (language === 'de' ? de : en);
