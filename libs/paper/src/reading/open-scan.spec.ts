import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { limits } from './file-problem.js';
import { openScan } from './open-scan.js';

function pdf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (let page = 0; page < pages; page += 1)
    document
      .addPage({ size: 'A4', ...options })
      .rect(50, 50, 60, 60)
      .fill('#000000');
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}
/* Large pictures take their time to be made on a busy machine. */
const slow = 60_000;
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } });

/** A small file with a picture that unpacks to gigabytes. */
function bomb(width: number, height: number): Buffer {
  const stream = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n4 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);
}

/** A small picture that claims to be of this size; only what lies in its header is looked at. */
async function boast(width: number, height: number): Promise<Buffer> {
  const jpeg = await picture(8, 8).jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(height, frame + 5);
  jpeg.writeUInt16BE(width, frame + 7);
  return jpeg;
}

const endlessTree = Buffer.from(
  `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj
trailer <</Root 1 0 R/Size 3>>
%%EOF
`,
);

describe('opening a scan', () => {
  it(
    'gives PDF pages as grey pictures, one after another',
    async () => {
      const scan = await openScan(await pdf(3));
      expect(scan.pages).toBe(3);
      for (const page of [3, 1, 1]) {
        const { data, width, height } = await scan.raster(page);
        expect(Math.abs(height - 2339)).toBeLessThan(5);
        expect(data).toHaveLength(width * height);
        expect(data.subarray(0, width * 400).some((grey) => grey < 30)).toBe(true);
      }
      scan.close();
    },
    slow,
  );

  it('turns pictures as their camera says, and reads TIFF', async () => {
    const turned = await picture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const scan = await openScan(turned);
    const { width, height, data } = await scan.raster(1);
    expect([width, height, data.length]).toEqual([200, 300, 60_000]);
    const tiff = await openScan(await picture(100, 120).tiff({ compression: 'lzw' }).toBuffer());
    expect(await tiff.raster(1)).toMatchObject({ width: 100, height: 120 });
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['a text', async () => Buffer.from('Guten Tag'), 'not-a-picture'],
    ['nothing', async () => Buffer.alloc(0), 'damaged|not-a-picture'],
    [
      'a drawing with scripts in it',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'),
      'not-a-picture',
    ],
    ['a PDF cut off', async () => (await pdf(2)).subarray(0, 300), 'damaged'],
    [
      'a PDF with a password',
      () => pdf(1, { userPassword: 'geheim', pdfVersion: '1.7' }),
      'password-protected',
    ],
    ['a PDF of too many pages', () => pdf(limits.pages + 1), 'too-many-pages'],
    ['a PDF that unpacks to gigabytes', async () => bomb(40_000, 40_000), 'page-too-large'],
    ['a strip that is wider than any sheet', () => picture(33_000, 200).png().toBuffer(), 'page-too-large'],
    ['a strip that is higher than any sheet', () => picture(20, 20_001).png().toBuffer(), 'page-too-large'],
    ['a picture that unpacks to gigabytes', () => boast(16_000, 12_000), 'page-too-large'],
  ])(
    'refuses %s',
    async (_name, make, code) => {
      const file = await make();
      const problem = await openScan(file).then(
        () => null,
        (error: unknown) => error as { code?: string },
      );
      expect(problem?.code).toMatch(new RegExp(`^(${code})$`));
    },
    slow,
  );

  it('reads on in a PDF of more pages than one opening reads, in any order', async () => {
    const scan = await openScan(await pdf(20, { size: [60, 60] }));
    for (const page of [1, 20, ...Array.from({ length: 16 }, () => 2)])
      expect((await scan.raster(page)).width).toBeGreaterThan(0);
    scan.close();
    scan.close();
  }, 60_000);

  it.each([
    ['A3 in grey at 600 dpi', 9_921, 7_016],
    ['the long side of A3 at 1200 dpi', 19_843, 2_000],
  ])(
    'opens %s',
    async (_name, width, height) => {
      const problem = await openScan(await boast(width, height)).then(
        () => undefined,
        (error: unknown) => error as { code?: string },
      );
      expect(problem?.code).not.toBe('page-too-large');
    },
    slow,
  );

  it('says of a page tree that leads back to itself that it is damaged, not too large', async () => {
    const read = openScan(endlessTree).then((scan) => scan.raster(1));
    await expect(read).rejects.toMatchObject({ code: 'damaged' });
  });

  it('refuses a picture cut off when its page is read', async () => {
    const whole = await picture(2000, 2500).jpeg().toBuffer();
    const scan = await openScan(whole.subarray(0, whole.length / 2));
    await expect(scan.raster(1)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('refuses a PDF page as large as a house', async () => {
    const document = new PDFDocument({ size: [12_000, 12_000] });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const whole = await new Promise<Buffer>((resolve) => {
      document.on('end', () => resolve(Buffer.concat(chunks)));
      document.end();
    });
    await expect((await openScan(whole)).raster(1)).rejects.toMatchObject({ code: 'page-too-large' });
  });
});
