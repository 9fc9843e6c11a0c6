import type { PaperForm } from '@gemeinsam/contracts';

/** Numbers of the pages of a form that were scanned; one that is missing is left out. */
export function pagesThatCame(form: Pick<PaperForm, 'fields' | 'pageImages'>): number[] {
  const there = new Set(
    form.fields.flatMap((field) => [field.page, ...(field.moreCrops ?? []).map(({ page }) => page)]),
  );
  there.delete(0);
  const pages = [...there].sort((a, b) => a - b);
  return pages.length === form.pageImages.length ? pages : form.pageImages.map((_, index) => index + 1);
}

/** The picture of one page of a form, by the number of the page; a form may lack some. */
export const pictureOf = (form: PaperForm, page: number): string | undefined =>
  form.pageImages[pagesThatCame(form).indexOf(page)];
