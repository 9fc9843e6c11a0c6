import { de, type MessagesTexts } from './messages.texts.de.js';
import { en } from './messages.texts.en.js';
import { textsIn } from '../shell/texts-in.js';

export const messagesTexts = textsIn<MessagesTexts>({ de, en });
