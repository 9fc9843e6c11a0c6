import sharp from 'sharp';
import type { ReadBox } from './read-page.js';

const columns = 48;
const rows = 12;
/** Scans of one handwriting agree to 0.99 at any resolution; two hands that fill the same ruled lines to 0.6 to 0.85. */
const alike = 0.93;

export interface SeenPage {
  boxes: readonly Pick<ReadBox, 'field' | 'option' | 'reading'>[];
  /** A coarse picture of the ink by field; empty where nothing is written. */
  ink: ReadonlyMap<string, Uint8Array>;
}

/** Ink per cell of a coarse grid, 0 to 255, whatever the size of the picture. */
export async function inkGrid(picture: Buffer): Promise<Uint8Array> {
  return sharp(picture)
    .resize({ width: columns, height: rows, fit: 'fill' })
    .greyscale()
    .negate({ alpha: false })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

/**
 * `other` as soon as one box is clearly ticked on one page and clearly empty on the other, or one field is written
 * otherwise; so two copies are called the same only when everything on them looks the same.
 */
export function likenessOf(one: SeenPage, two: SeenPage): 'same' | 'other' {
  const readings = new Map(two.boxes.map((box) => [`${box.field}/${box.option}`, box.reading]));
  for (const box of one.boxes) {
    const reading = readings.get(`${box.field}/${box.option}`);
    if (reading === undefined || reading === box.reading) continue;
    if (reading !== 'uncertain' && box.reading !== 'uncertain') return 'other';
  }
  for (const [field, ink] of one.ink) {
    const seen = two.ink.get(field);
    if (!seen || (seen.length === 0 && ink.length === 0)) continue;
    if (seen.length !== ink.length || correlation(ink, seen) < alike) return 'other';
  }
  return 'same';
}

/** 1 for the same picture, about 0 for two that have nothing to do with each other. */
function correlation(one: Uint8Array, two: Uint8Array): number {
  const mean = (values: Uint8Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(two)];
  let together = 0;
  let spreadOne = 0;
  let spreadTwo = 0;
  for (let at = 0; at < one.length; at += 1) {
    const x = one[at]! - a;
    const y = two[at]! - b;
    together += x * y;
    spreadOne += x * x;
    spreadTwo += y * y;
  }
  const spread = Math.sqrt(spreadOne * spreadTwo);
  return spread === 0 ? 1 : together / spread;
}
