import type { Rectangle } from '@gemeinsam/contracts';
import PDFDocument from 'pdfkit';
import type { Random } from './random.js';
import { printPdf, type Sheet } from './sheet.js';

/** Typefaces of typewriters and of those who fill in a PDF on the screen. */
export const typefaces = ['Helvetica', 'Times-Roman', 'Courier'] as const;
export type Typeface = (typeof typefaces)[number];

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Prints texts into fields of a sheet, each on the first lines of its field, and tells which of them had room. */
export async function typeInto(
  sheet: Sheet,
  entries: readonly { field: Rectangle; text: string }[],
  typeface: Typeface,
  size: number,
  random: Random,
): Promise<string[]> {
  const document = new PDFDocument({
    size: [points(sheet.width / sheet.scale), points(sheet.height / sheet.scale)],
    margin: 0,
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  document.font(typeface).fontSize(size);
  const typed = entries.map(({ field, text }) => {
    const lines = Math.max(1, Math.floor(field.height / 9));
    const pitch = field.height / lines;
    const width = points(field.width - 4);
    const words = text.split(' ');
    const said: string[] = [];
    for (let line = 0; line < lines && words.length > 0; line += 1) {
      let row = '';
      while (words.length > 0 && document.widthOfString(`${row} ${words[0]}`) <= width)
        row = row === '' ? words.shift()! : `${row} ${words.shift()!}`;
      if (row === '') break;
      // A little above the line, as a typewriter sets it that was adjusted by eye.
      const y = points(field.y + pitch * (line + 1) - 1.2 + random.around(0.25)) - size;
      document.text(row, points(field.x + 2 + random.around(0.4)), y, { lineBreak: false });
      said.push(row);
    }
    return said.join(' ');
  });
  document.end();
  const [print] = await printPdf(await whole, sheet.scale * 25.4);
  for (let y = 0; y < Math.min(sheet.height, print!.height); y += 1)
    for (let x = 0; x < Math.min(sheet.width, print!.width); x += 1) {
      const at = y * sheet.width + x;
      const value = print!.data[y * print!.width + x]!;
      if (value < sheet.data[at]!) sheet.data[at] = value;
    }
  return typed;
}
