import type { Language } from '@gemeinsam/contracts';
import { de, type MessagesTexts } from './messages.texts.de.js';
import { en } from './messages.texts.en.js';

export const messagesTexts = (language: Language): MessagesTexts => (language === 'de' ? de : en);
