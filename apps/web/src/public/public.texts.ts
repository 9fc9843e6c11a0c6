import { publicDe, type PublicTexts } from './public.texts.de.js';
import { publicDeEasy } from './public.texts.easy.de.js';
import { publicEnEasy } from './public.texts.easy.en.js';
import { publicEn } from './public.texts.en.js';
import { reworded, textsIn } from '../shell/texts-in.js';

/** Texts of the public pages, in easy words where there are such. */
export const publicTexts = textsIn<PublicTexts>(
  { de: publicDe, en: publicEn },
  { de: reworded(publicDe, publicDeEasy), en: reworded(publicEn, publicEnEasy) },
);
