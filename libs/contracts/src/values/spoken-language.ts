import { z } from 'zod';

/** The canonical form of a BCP 47 language tag (RFC 5646 section 4.5), or undefined when it is none. */
export function spokenLanguageOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/**
 * A language that a person speaks, as a BCP 47 tag such as `tr` or `sr-Latn`. Any language; `languageSchema` is what the
 * product itself speaks and what texts are in.
 */
export const spokenLanguageSchema = z
  .string()
  .max(35)
  .refine((tag) => spokenLanguageOf(tag) !== undefined, 'not a language tag')
  .overwrite((tag) => spokenLanguageOf(tag) ?? tag)
  .meta({ format: 'bcp47' });
