import type { Language } from '@gemeinsam/contracts';
import { publicDe, type PublicTexts } from './public.texts.de.js';
import { publicDeEasy, publicEnEasy, type EasyTexts } from './public.texts.easy.js';
import { publicEn } from './public.texts.en.js';

const plain: Record<Language, PublicTexts> = { de: publicDe, en: publicEn };
const easy: Record<Language, PublicTexts> = {
  de: overlay(publicDe, publicDeEasy),
  en: overlay(publicEn, publicEnEasy),
};

/** Texts of the public pages in the language, and the ease, of the request. */
export const publicTexts = (shell: { language: Language; easy: boolean }): PublicTexts =>
  (shell.easy ? easy : plain)[shell.language];

function overlay(texts: PublicTexts, easier: EasyTexts): PublicTexts {
  const sections = Object.entries(texts).map(([section, words]) => {
    const own = easier[section as keyof PublicTexts];
    return [section, own ? { ...words, ...own } : words];
  });
  return Object.fromEntries(sections) as PublicTexts;
}
