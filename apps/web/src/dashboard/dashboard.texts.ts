import type { Language } from '@gemeinsam/contracts';
import { de, type DashboardTexts } from './dashboard.texts.de.js';
import { en } from './dashboard.texts.en.js';

export const dashboardTexts = (language: Language): DashboardTexts => (language === 'de' ? de : en);
