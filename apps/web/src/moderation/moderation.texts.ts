import type { Language } from '@gemeinsam/contracts';
import { de, type ModerationTexts } from './moderation.texts.de.js';
import { en } from './moderation.texts.en.js';

export const moderationTexts = (language: Language): ModerationTexts => (language === 'de' ? de : en);
