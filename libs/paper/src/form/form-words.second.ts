import type { Language } from '@gemeinsam/contracts';
import type { FormWords } from './form-words.js';

/*
 * What forms of the second layout said otherwise: they offered an SMS, which nobody sends. Who ticks it on such a sheet is
 * called. Nothing here changes any more.
 */
const sms: Record<Language, { form: string; card: string }> = {
  de: { form: 'mit einer SMS', card: 'SMS' },
  en: { form: 'by text message', card: 'text' },
};

/** The words of the second layout, made of those of today. */
export const secondWordsOf = (words: FormWords, language: Language): FormWords => ({
  ...words,
  ways: { ...words.ways, sms: sms[language].form },
  card: { ...words.card, ways: { ...words.card.ways, sms: sms[language].card } },
});
