import { type Language, languages } from '@gemeinsam/contracts';

/** The name of a language in the reader's words, and in its own where that is another: `Türkisch (Türkçe)`. */
export function spokenName(tag: string, language: Language): string {
  const name = nameIn(tag, language);
  const own = nameIn(tag, tag);
  return own.toLowerCase() === name.toLowerCase() ? name : `${name} (${own})`;
}

/** The same in the words of one language alone, to stand in a sentence; what has no name stays as it is. */
export function nameIn(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Tags of private use, and whatever is none.
    return tag;
  }
}

/** Whether a language has a name in the words of another (Unicode CLDR); a page would show its bare tag. */
export const hasName = (tag: string, reader: string): boolean =>
  new Intl.DisplayNames(reader, { type: 'language', fallback: 'none' }).of(tag) !== undefined;

/** Whether the office holds calls in more languages than those that the product's texts are in. */
export const hasOthers = (offered: readonly string[]): boolean =>
  offered.some((tag) => !(languages as readonly string[]).includes(tag));
