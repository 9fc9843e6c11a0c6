import type { Language } from '@gemeinsam/contracts';
import { de, type AuthTexts } from './auth.texts.de.js';
import { en } from './auth.texts.en.js';

const byLanguage: Record<Language, AuthTexts> = { de, en };

/** Words around signing in, in the language of the request. */
export const authTexts = (language: Language): AuthTexts => byLanguage[language];
