import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import PDFDocument from 'pdfkit';
import { toMillimetres } from './form-geometry.js';
import type { Weight } from './form-plan.js';

const files = createRequire(import.meta.url);

/* Opened once: a document that opens the files itself takes seven times as long. The types of pdfkit do not know that it takes an opened font. */
const open = (face: string): PDFKit.Mixins.PDFFontSource =>
  openSync(
    files.resolve(`@expo-google-fonts/fira-sans/${face}/FiraSans_${face}.ttf`),
  ) as unknown as PDFKit.Mixins.PDFFontSource;
const fonts: Record<Weight, PDFKit.Mixins.PDFFontSource> = {
  400: open('400Regular'),
  600: open('600SemiBold'),
};

export const fontName = (weight: Weight): string => `fira-sans-${weight}`;

/** Makes the form's typeface known to a document; only the glyphs used are embedded. */
export function registerTypeface(document: PDFKit.PDFDocument): void {
  for (const weight of [400, 600] as const) document.registerFont(fontName(weight), fonts[weight]);
}

/* The alphabets that stood in files of their own when the first forms were printed. */
const beyondLatin1 = new Set([
  0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2da, 0x2dc, 0x20ac, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215,
]);
const alphabetOf = (code: number): 'latin' | 'latin-ext' =>
  code <= 0xff || (code >= 0x2000 && code <= 0x206f) || beyondLatin1.has(code) ? 'latin' : 'latin-ext';

/**
 * Cuts a text where the alphabet changes. Nothing is kerned across such a cut, and that must stay: sheets already
 * printed are read by a plan that is made again, and a line that breaks elsewhere would move every box below it.
 */
export function kernedRuns(text: string): string[] {
  const runs: string[] = [];
  let last: string | undefined;
  for (const character of text) {
    const alphabet = alphabetOf(character.codePointAt(0)!);
    if (alphabet === last) runs[runs.length - 1] += character;
    else runs.push(character);
    last = alphabet;
  }
  return runs;
}

/** Width of a text in millimetres; `size` in points. */
export type TextRuler = (text: string, size: number, weight: Weight) => number;

let measuring: PDFKit.PDFDocument | undefined;
const widths = new Map<string, number>();
/** Measures with the very font that is embedded, so that what was planned is what is printed. */
export const typefaceRuler: TextRuler = (text, size, weight) => {
  if (!measuring) {
    measuring = new PDFDocument({ autoFirstPage: false });
    registerTypeface(measuring);
  }
  const key = `${size} ${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const document = measuring;
  document.font(fontName(weight)).fontSize(size);
  const points = kernedRuns(text).reduce((sum, run) => sum + document.widthOfString(run), 0);
  const width = toMillimetres(points);
  if (widths.size > 20_000) widths.clear();
  widths.set(key, width);
  return width;
};
