import type { FormLayout } from '@gemeinsam/contracts';
import { type Filling, fillForm } from '@gemeinsam/testing/paper/fill-form';
import { Random } from '@gemeinsam/testing/paper/random';
import { scannedPdf } from '@gemeinsam/testing/paper/scanned-pdf';
import { cleanScan, pictureOf, scanSheet, type ScanSettings } from '@gemeinsam/testing/paper/scanner';
import { sharedHandwriting } from '@gemeinsam/testing/paper/shared-handwriting';
import type { Sheet } from '@gemeinsam/testing/paper/sheet';

export interface FormInHand {
  layout: FormLayout;
  sheets: Sheet[];
  /** What the handwriting says, by field; empty where the collection of handwriting is missing. */
  written: Record<string, string>;
}

/** Prints the form of a running product and fills it in by pen. Every call gets a sheet with a serial of its own. */
export async function fillInPrintedForm(baseUrl: string, slug: string, filling: Filling, language: 'de' | 'en' = 'de'): Promise<FormInHand> {
  const at = (file: string): string => `${baseUrl}/api/v1/processes/${slug}/${file}?language=${language}`;
  const [pdf, layout] = await Promise.all([fetched(at('form.pdf')), fetched(at('form-layout.json'))]);
  const parsed = JSON.parse(layout.toString('utf8')) as FormLayout;
  return { layout: parsed, ...(await fillForm(pdf, parsed, filling, sharedHandwriting())) };
}

/** The sheets as a scanner would give them: one PDF with all pages. */
export async function scanToPdf(sheets: readonly Sheet[], settings: Partial<ScanSettings> = {}, seed = 1): Promise<Buffer> {
  const scanned = sheets.map((sheet, index) => scanSheet(sheet, { ...cleanScan, ...settings }, new Random(seed + index)));
  return scannedPdf(scanned, settings.jpegQuality ?? 75);
}

/** The same as one picture per page, PNG or JPEG. */
export async function scanToPictures(sheets: readonly Sheet[], settings: Partial<ScanSettings> = {}, seed = 1) {
  const all = { ...cleanScan, ...settings };
  return Promise.all(sheets.map((sheet, index) => pictureOf(scanSheet(sheet, all, new Random(seed + index)), all)));
}

async function fetched(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
