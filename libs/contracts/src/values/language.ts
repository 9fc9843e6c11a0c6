import { z } from 'zod';
import { isBlank } from './text.js';

/** Languages the product speaks; ISO 639-1. German is the binding one. */
export const languageSchema = z.enum(['de', 'en']);
export type Language = z.infer<typeof languageSchema>;
export const languages = languageSchema.options;
/** How numbers and dates are written in each. */
export const locales: Record<Language, string> = { de: 'de-AT', en: 'en-GB' };

const filled = z
  .string()
  .min(1)
  .refine((text) => !isBlank(text), 'required');

/** A text in every language the product speaks, with an optional easy-language version (Leichte Sprache). */
export const localizedTextSchema = z.strictObject({
  de: filled,
  en: filled,
  deEasy: filled.optional(),
  enEasy: filled.optional(),
});
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** The text in the wanted language; the easy version when asked for and written, else the ordinary one. */
export function textIn(text: LocalizedText, language: Language, easy = false): string {
  if (!easy) return text[language];
  return (language === 'de' ? text.deEasy : text.enEasy) ?? text[language];
}
