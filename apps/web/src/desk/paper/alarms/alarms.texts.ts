import { de, type AlarmsTexts } from './alarms.texts.de.js';
import { en } from './alarms.texts.en.js';
import { textsIn } from '../../../shell/texts-in.js';

export const alarmsTexts = textsIn<AlarmsTexts>({ de, en });
