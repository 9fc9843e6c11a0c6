import type { FormEdition, FormSize, Language } from '@gemeinsam/contracts';

/** What a printed form is called when it is saved. */
export const fileNameOf = (form: {
  slug: string;
  language: Language;
  size: FormSize;
  edition: FormEdition;
}): string =>
  [form.slug, form.language, form.size, ...(form.edition === 'normal' ? [] : [form.edition])].join('-') +
  '.pdf';
