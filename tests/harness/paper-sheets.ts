import type { FormLayout, FormSize } from '@gemeinsam/contracts';
import { fillForm, type Filling } from '@gemeinsam/testing/paper/fill-form';
import { Random } from '@gemeinsam/testing/paper/random';
import { cleanScan, pictureOf, scanSheet, type ScanSettings } from '@gemeinsam/testing/paper/scanner';
import { sharedHandwriting } from '@gemeinsam/testing/paper/shared-handwriting';
import type { Sheet } from '@gemeinsam/testing/paper/sheet';
import { demoSlug } from './contribution-body.js';
import type { ProductUnderTest } from './product-under-test.js';

/** A scan as a file that can be sent. */
export interface ScanFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

/** A form as a program gets it from the API: printed anew for every person, with the layout that says where its boxes are. */
export async function printedForm(
  sut: ProductUnderTest,
  language = 'de',
  size: FormSize = 'a4',
): Promise<{ pdf: Uint8Array; layout: FormLayout }> {
  const layout = await sut.api.get<FormLayout>(
    `/processes/${demoSlug}/form-layout.json?language=${language}&size=${size}`,
  );
  const pdf = await sut.api.raw(`/processes/${demoSlug}/form.pdf?language=${language}&size=${size}`);
  if (layout.status !== 200 || !pdf.ok)
    throw new Error(`the form cannot be had: layout ${layout.status}, PDF ${pdf.status}`);
  return { pdf: new Uint8Array(await pdf.arrayBuffer()), layout: layout.body };
}

/** Prints a form, lets a person fill it in by pen and hand. */
export async function filledForm(sut: ProductUnderTest, filling: Filling): Promise<Sheet[]> {
  const { pdf, layout } = await printedForm(sut);
  return (await fillForm(pdf, layout, filling, sharedHandwriting())).sheets;
}

/** What an office scanner makes of the sheets. */
export const scanned = (sheets: readonly Sheet[], settings: Partial<ScanSettings>, seed = 1): Sheet[] =>
  sheets.map((sheet, index) => scanSheet(sheet, { ...cleanScan, ...settings }, new Random(seed + index)));

/** One picture per sheet. */
export const picturesOf = (
  sheets: readonly Sheet[],
  name: string,
  settings: Pick<ScanSettings, 'dpi' | 'jpegQuality'>,
): Promise<ScanFile[]> =>
  Promise.all(
    sheets.map(async (sheet, index) => {
      const { bytes, mime, extension } = await pictureOf(sheet, settings);
      return { name: `${name}-${index + 1}.${extension}`, mime, bytes };
    }),
  );

/** The body of an upload. */
export function uploadOf(name: string, files: readonly ScanFile[]): FormData {
  const form = new FormData();
  form.set('name', name);
  for (const file of files)
    form.append('files', new Blob([new Uint8Array(file.bytes)], { type: file.mime }), file.name);
  return form;
}
