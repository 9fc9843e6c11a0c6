import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

export type Weight = 400 | 700;

const files = createRequire(import.meta.url);
const open = (face: string): Font =>
  openSync(files.resolve(`@expo-google-fonts/fira-sans/${face}/FiraSans_${face}.ttf`)) as Font;
/* Opened once: a document that opens the files itself takes seven times as long. */
const fonts: Record<Weight, Font> = { 400: open('400Regular'), 700: open('700Bold') };

export const fontName = (weight: Weight): string => `fira-sans-${weight}`;

/** Makes the letter's typeface known to a document; only the glyphs used are embedded. */
export function registerTypeface(document: PDFKit.PDFDocument): void {
  for (const weight of [400, 700] as const)
    // The types of pdfkit do not know that it takes an opened font.
    document.registerFont(fontName(weight), fonts[weight] as unknown as PDFKit.Mixins.PDFFontSource);
}

/** The text as it can be drawn: a question mark for what the typeface has no sign for. */
export function drawable(text: string): string {
  return Array.from(text.normalize('NFC'), (character) =>
    fonts[400].hasGlyphForCodePoint(character.codePointAt(0)!) ? character : '?',
  ).join('');
}
