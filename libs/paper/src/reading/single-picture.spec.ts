import { describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { openScan } from './open-scan.js';

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 1100, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer();

async function pdf(draw: (document: PDFKit.PDFDocument, jpeg: Buffer) => void): Promise<Buffer> {
  const jpeg = await picture();
  const document = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(document, jpeg);
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
}
const scanned = (document: PDFKit.PDFDocument, jpeg: Buffer): void => {
  document.image(jpeg, 0, 0, { width: 595, height: 842 });
};
async function widthOf(file: Buffer): Promise<number> {
  const scan = await openScan(file);
  try {
    return (await scan.raster(1)).width;
  } finally {
    scan.close();
  }
}
/** A page that is drawn comes at the reading resolution. */
const drawn = 1653;

describe('a page of a scanned PDF', () => {
  it('is taken as the picture it is', async () => {
    expect(await widthOf(await pdf(scanned))).toBe(800);
  });

  it.each<[string, (document: PDFKit.PDFDocument, jpeg: Buffer) => void]>([
    [
      'typed onto it',
      (document, jpeg) => {
        scanned(document, jpeg);
        document.text('X', 100, 100);
      },
    ],
    [
      'drawn onto it',
      (document, jpeg) => {
        scanned(document, jpeg);
        document.moveTo(10, 10).lineTo(20, 20).stroke();
      },
    ],
    [
      'annotated it',
      (document, jpeg) => {
        scanned(document, jpeg);
        document.note(100, 100, 20, 20, 'X');
      },
    ],
    [
      'stuck another picture onto it',
      (document, jpeg) => {
        scanned(document, jpeg);
        document.image(jpeg, 0, 0, { width: 100, height: 100 });
      },
    ],
  ])('is drawn where somebody has %s', async (_what, draw) => {
    expect(Math.abs((await widthOf(await pdf(draw))) - drawn)).toBeLessThan(4);
  });
});
