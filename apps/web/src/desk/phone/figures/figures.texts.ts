import type { Language } from '@gemeinsam/contracts';
import { de, type FiguresTexts } from './figures.texts.de.js';
import { en } from './figures.texts.en.js';

export const figuresTexts = (language: Language): FiguresTexts => (language === 'de' ? de : en);
