import type { Language } from '@gemeinsam/contracts';
import { de, type ShellTexts } from './texts.de.js';
import { en } from './texts.en.js';

const byLanguage: Record<Language, ShellTexts> = { de, en };

/** Texts of the frame in the language of the request. Desks keep pairs of their own in the same way. */
export const shellTexts = (language: Language): ShellTexts => byLanguage[language];
