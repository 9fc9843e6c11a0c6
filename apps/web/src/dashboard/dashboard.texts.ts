import { de, type DashboardTexts } from './dashboard.texts.de.js';
import { en } from './dashboard.texts.en.js';
import { textsIn } from '../shell/texts-in.js';

export const dashboardTexts = textsIn<DashboardTexts>({ de, en });
