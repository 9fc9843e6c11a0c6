import type { Language } from '@gemeinsam/contracts';

/** The texts of one file in a language and, where the file has them, in easy words. */
export type Texts<T> = (language: Language, easy?: boolean) => T;

/** The one way to choose: `export const phoneTexts = textsIn<PhoneTexts>({ de, en })`. Pages say `useTexts(phoneTexts)`. */
export const textsIn =
  <T>(texts: Record<Language, T>, inEasyWords = texts): Texts<T> =>
  (language, easy = false) =>
    (easy ? inEasyWords : texts)[language];
