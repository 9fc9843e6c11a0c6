import type { Language } from '@gemeinsam/contracts';
import { de, type AlarmsTexts } from './alarms.texts.de.js';
import { en } from './alarms.texts.en.js';

export const alarmsTexts = (language: Language): AlarmsTexts => (language === 'de' ? de : en);
