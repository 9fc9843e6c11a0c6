import { z } from 'zod';

/**
 * Signs that show nothing: White_Space, controls (Cc) and Default_Ignorable_Code_Point of the Unicode Character
 * Database (UAX #44, DerivedCoreProperties.txt: zero width spaces and joiners, soft hyphen, Hangul fillers, direction
 * marks, variation selectors, tags), and two that only their names call blank: U+2800 BRAILLE PATTERN BLANK and the
 * interlinear annotation marks U+FFF9..U+FFFB. Marks that stand on a letter (Mn, Me) are nothing without one.
 */
const nothingToSee =
  /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}\u2800\uFFF9-\uFFFB]*$/u;

/** Whether there is nothing in a text that a reader could see. */
export const isBlank = (text: string): boolean => nothingToSee.test(text);

const invisibleSigns = /(?!\p{White_Space})[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/gu;

/**
 * What is looked for, as it is read: without signs that show nothing (copied along from a message or a web page) and without
 * white space around it. For numbers and search words only; a text that is kept needs its joiners and marks.
 */
export const visibleText = (text: string): string => text.replace(invisibleSigns, '').trim();

const decimal = /\p{Nd}/u;
/** Each set of digits lies together, zero first (Unicode Standard, 4.6); sets may follow each other. */
function digitOf(sign: string): number {
  const code = sign.codePointAt(0)!;
  let first = code;
  while (decimal.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

/** The text with decimal digits of every script (Arabic-Indic, full width …) as 0 to 9. */
export const plainDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (sign) => String(digitOf(sign)));

/** How many digits somebody typed, in whatever script. */
export const countDigits = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;

/** The text without white space around it; empty when it is blank. Joiners and marks within words stay. */
export const trimText = (text: string): string => (isBlank(text) ? '' : text.trim());

/** A text that somebody typed, without white space around it; what is blank is empty, so that `min(1)` refuses it. */
export const trimmedText = (): z.ZodString => z.string().overwrite(trimText);

/** Halves of a character pair without the other half (Unicode Standard, D75); PostgreSQL refuses them in JSON. */
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9, 2.1 to 2.5). They turn around what stands
 * beside them, up to the end of the paragraph, so that something else is read than was typed (CVE-2021-42574). Marks (U+200E,
 * U+200F, U+061C) do not and belong into right-to-left words.
 */
const turnsAround = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text in the order in which it was typed. */
export const inTypedOrder = (text: string): string => text.replace(turnsAround, '');

/**
 * The text as it can be stored: without U+0000, which PostgreSQL takes in no text, with U+FFFD for lone surrogates, and with
 * nothing that turns words around.
 */
export const storableText = (text: string): string =>
  inTypedOrder(text).replaceAll('\0', '').replace(loneSurrogate, '\uFFFD');

/** Makes every text in plain data storable, keys included; bytes stay as they are. */
export function storableTexts<T>(value: T): T {
  if (typeof value === 'string') return storableText(value) as T;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => storableTexts(item)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [storableText(key), storableTexts<unknown>(member)]),
  ) as T;
}
