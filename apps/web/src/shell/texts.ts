import { de, type ShellTexts } from './texts.de.js';
import { deEasy, enEasy } from './texts.easy.js';
import { en } from './texts.en.js';
import { reworded, textsIn } from './texts-in.js';

/** Texts of the frame in the language of the request. Desks keep pairs of their own in the same way. */
export const shellTexts = textsIn<ShellTexts>(
  { de, en },
  { de: reworded(de, deEasy), en: reworded(en, enEasy) },
);
