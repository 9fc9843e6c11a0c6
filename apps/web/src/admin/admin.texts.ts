import type { Language } from '@gemeinsam/contracts';
import { de, type AdminTexts } from './admin.texts.de.js';
import { en } from './admin.texts.en.js';

const byLanguage: Record<Language, AdminTexts> = { de, en };

/** Words of the administration in the language of the request. */
export const adminTexts = (language: Language): AdminTexts => byLanguage[language];
