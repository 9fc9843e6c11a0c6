import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { toMillimetres } from './form-geometry.js';
import type { Weight } from './form-plan.js';
import { unpackWoff } from './unpack-woff.js';

const files = createRequire(import.meta.url);
type Alphabet = 'latin' | 'latin-ext';

/* The files hold disjoint alphabets; these are the ranges of the first one beyond Latin-1. */
const beyondLatin1 = new Set([
  0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2da, 0x2dc, 0x20ac, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215,
]);
const alphabetOf = (code: number): Alphabet =>
  code <= 0xff || (code >= 0x2000 && code <= 0x206f) || beyondLatin1.has(code) ? 'latin' : 'latin-ext';

export const fontName = (weight: Weight, alphabet: Alphabet): string => `fira-sans-${alphabet}-${weight}`;

const bytes = new Map<string, Buffer>();
function fontBytes(weight: Weight, alphabet: Alphabet): Buffer {
  const name = fontName(weight, alphabet);
  let content = bytes.get(name);
  if (!content) {
    content = unpackWoff(
      readFileSync(files.resolve(`@fontsource/fira-sans/files/fira-sans-${alphabet}-${weight}-normal.woff`)),
    );
    bytes.set(name, content);
  }
  return content;
}

/** Makes the form's typeface known to a document; only the glyphs used are embedded. */
export function registerTypeface(document: PDFKit.PDFDocument): void {
  for (const weight of [400, 600] as const)
    for (const alphabet of ['latin', 'latin-ext'] as const)
      document.registerFont(fontName(weight, alphabet), fontBytes(weight, alphabet));
}

/** Cuts a text where the font file has to change. */
export function fontRuns(text: string): { text: string; alphabet: Alphabet }[] {
  const runs: { text: string; alphabet: Alphabet }[] = [];
  for (const character of text) {
    const alphabet = alphabetOf(character.codePointAt(0)!);
    const last = runs.at(-1);
    if (last?.alphabet === alphabet) last.text += character;
    else runs.push({ text: character, alphabet });
  }
  return runs;
}

/** Width of a text in millimetres; `size` in points. */
export type TextRuler = (text: string, size: number, weight: Weight) => number;

let measuring: PDFKit.PDFDocument | undefined;
const widths = new Map<string, number>();
/** Measures with the very font files that are embedded, so that what was planned is what is printed. */
export const typefaceRuler: TextRuler = (text, size, weight) => {
  if (!measuring) {
    measuring = new PDFDocument({ autoFirstPage: false });
    registerTypeface(measuring);
  }
  const key = `${size} ${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const document = measuring;
  const points = fontRuns(text).reduce(
    (sum, run) => sum + document.font(fontName(weight, run.alphabet)).fontSize(size).widthOfString(run.text),
    0,
  );
  const width = toMillimetres(points);
  if (widths.size > 20_000) widths.clear();
  widths.set(key, width);
  return width;
};
