import type { Language } from '@gemeinsam/contracts';

/** The texts of one file in a language and, where the file has them, in easy words. */
export type Texts<T> = (language: Language, easy?: boolean) => T;

/** A part of a bundle of texts, as deep as the bundle is. */
export type Part<T> = {
  [K in keyof T]?: T[K] extends string | readonly unknown[] | ((...given: never[]) => string)
    ? T[K]
    : Part<T[K]>;
};

/** The texts with those replaced that read differently in easy words, or for staff. */
export function reworded<T extends object>(texts: T, others: Part<T>): T {
  const merged = Object.entries(texts).map(([key, own]: [string, unknown]) => {
    const other = (others as Record<string, unknown>)[key];
    const deeper = isBundle(own) && isBundle(other);
    return [key, deeper ? reworded(own, other) : (other ?? own)];
  });
  return Object.fromEntries(merged) as T;
}

const isBundle = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The one way to choose: `export const phoneTexts = textsIn<PhoneTexts>({ de, en })`. Pages say `useTexts(phoneTexts)`. */
export const textsIn =
  <T>(texts: Record<Language, T>, inEasyWords = texts): Texts<T> =>
  (language, easy = false) =>
    (easy ? inEasyWords : texts)[language];
