import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { inkGrid, likenessOf, type SeenPage } from './likeness.js';

const line = (from: number, to: number, width = 600): Promise<Buffer> =>
  sharp({ create: { width, height: 150, channels: 3, background: '#ffffff' } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="${width}" height="150"><path d="M ${(from * width) / 600} 120 Q ${width / 2} 10 ${(to * width) / 600} 90" stroke="black" stroke-width="6" fill="none"/></svg>`,
        ),
      },
    ])
    .png()
    .toBuffer();
const page = async (boxes: SeenPage['boxes'], title?: Buffer): Promise<SeenPage> => ({
  boxes,
  ink: new Map([['title', title ? await inkGrid(title) : new Uint8Array()]]),
});
const box = (option: string, reading: 'empty' | 'ticked' | 'uncertain') => ({ field: 'f', option, reading });

describe('whether two scans show the same sheet', () => {
  it('says so when boxes and ink agree, however large the scans are', async () => {
    const boxes = [box('a', 'ticked'), box('b', 'empty')];
    const one = await page(boxes, await line(40, 560));
    const two = await page([box('a', 'ticked'), box('b', 'uncertain')], await line(44, 556, 450));
    expect(likenessOf(one, two)).toBe('same');
    expect(likenessOf(await page(boxes), await page(boxes))).toBe('same');
  });

  it('tells two persons apart by a box, by what they wrote, and by writing at all', async () => {
    const boxes = [box('a', 'ticked')];
    const written = await page(boxes, await line(40, 560));
    expect(likenessOf(written, await page([box('a', 'empty')], await line(40, 560)))).toBe('other');
    expect(likenessOf(written, await page(boxes, await line(300, 420)))).toBe('other');
    expect(likenessOf(written, await page(boxes))).toBe('other');
  });
});
