import { publicDe, type PublicTexts } from './public.texts.de.js';
import { publicDeEasy, publicEnEasy, type EasyTexts } from './public.texts.easy.js';
import { publicEn } from './public.texts.en.js';
import { textsIn } from '../shell/texts-in.js';

/** Texts of the public pages, in easy words where there are such. */
export const publicTexts = textsIn<PublicTexts>(
  { de: publicDe, en: publicEn },
  { de: overlay(publicDe, publicDeEasy), en: overlay(publicEn, publicEnEasy) },
);

function overlay(texts: PublicTexts, easier: EasyTexts): PublicTexts {
  const sections = Object.entries(texts).map(([section, words]) => {
    const own = easier[section as keyof PublicTexts];
    return [section, own ? { ...words, ...own } : words];
  });
  return Object.fromEntries(sections) as PublicTexts;
}
