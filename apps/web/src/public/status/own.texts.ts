import { reworded, textsIn } from '../../shell/texts-in.js';
import { de, type OwnTexts } from './own.texts.de.js';
import { deEasy } from './own.texts.easy.de.js';
import { enEasy } from './own.texts.easy.en.js';
import { en } from './own.texts.en.js';

/** Texts of what only the author sees, in easy words where there are such. */
export const ownTexts = textsIn<OwnTexts>({ de, en }, { de: reworded(de, deEasy), en: reworded(en, enEasy) });
