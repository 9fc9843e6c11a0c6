import { describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import { encodeIdentity, type PageIdentity } from '../form/form-identity.js';
import { readPageCodes } from './page-code.js';
import type { Raster } from './raster.js';

const identity: PageIdentity = {
  process: 'ideen-fuers-graetzl',
  formVersion: 3,
  language: 'de',
  easy: false,
  serial: 'K7M492QX',
  page: 2,
  pages: 4,
};
const other = { ...identity, page: 3 };
const text = encodeIdentity(identity);

function sheet(...codes: [text: string, x: number, y: number][]): Raster {
  const page = { data: new Uint8Array(1654 * 2339).fill(245), width: 1654, height: 2339 };
  for (const [content, left, top] of codes) {
    const { size, data } = QRCode.create(content, { errorCorrectionLevel: 'Q' }).modules;
    for (let y = 0; y < size * 4; y += 1)
      for (let x = 0; x < size * 4; x += 1)
        if (data[Math.floor(y / 4) * size + Math.floor(x / 4)])
          page.data[(top + y) * page.width + left + x] = 20;
  }
  return page;
}
const turned = ({ data, width, height }: Raster): Raster => {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[x * height + (height - 1 - y)] = data[y * width + x]!;
  return { data: out, width: height, height: width };
};
const mirrored = ({ data, width, height }: Raster): Raster => {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[y * width + width - 1 - x] = data[y * width + x]!;
  return { data: out, width, height };
};
const usual = sheet([text, 1400, 90], [text, 160, 2080]);

describe('the codes of a page', () => {
  it('are both found where they are printed, in any orientation', async () => {
    let page = usual;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const read = await readPageCodes(page);
      expect(read).toMatchObject({ kind: 'found', identity });
      expect(read.kind === 'found' && read.codes).toHaveLength(2);
      page = turned(page);
    }
  }, 30_000);

  it('are found anywhere on the picture, as with a card on a large glass', async () => {
    const read = await readPageCodes(sheet([text, 720, 900], [text, 480, 1200]));
    expect(read).toMatchObject({ kind: 'found', identity });
    expect(read.kind === 'found' && read.codes[0]!.corners[0].x).toBeGreaterThan(400);
  });

  it('say so when the picture is a mirror image', async () => {
    expect(await readPageCodes(mirrored(usual))).toMatchObject({ kind: 'mirrored', identity });
  });

  it('are never chosen from when they disagree', async () => {
    const two = sheet([text, 1400, 90], [encodeIdentity(other), 160, 2080]);
    expect(await readPageCodes(two)).toEqual({ kind: 'contradictory' });
  });

  it('may be missing, or be foreign', async () => {
    expect(await readPageCodes(sheet())).toEqual({ kind: 'none' });
    expect(await readPageCodes(sheet(['https://example.org/', 1400, 90]))).toEqual({ kind: 'foreign' });
  });

  it.each([
    [2480, 8],
    [2480, 15],
    [2480, 20],
    [8, 2480],
  ])(
    'looks for none in a strip of %i by %i pixels, which the library does not survive',
    async (width, height) => {
      const strip = { data: new Uint8Array(width * height).fill(255), width, height };
      expect((await readPageCodes(strip)).kind).toBe('none');
    },
  );
});
