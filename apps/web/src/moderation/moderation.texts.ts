import { de, type ModerationTexts } from './moderation.texts.de.js';
import { en } from './moderation.texts.en.js';
import { textsIn } from '../shell/texts-in.js';

export const moderationTexts = textsIn<ModerationTexts>({ de, en });
