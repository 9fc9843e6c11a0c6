import type { Rectangle } from '@gemeinsam/contracts';
import { pixels, type Raster } from '../reading/raster.js';

const { round } = Math;

/** Grey value below which a pixel is black; what office scanners use for a page in black and white. */
const black = 128;
/** Share of black inside a box from which on it is ticked; as in the check mode of known readers. */
const share = 0.05;
const inset = 0.85;

/** How simple readers decide: one threshold for the page, one for the box. Measured on the same upright page as ours. */
export function plainlyTicked(page: Raster, box: Rectangle): boolean {
  let dark = 0;
  let count = 0;
  for (let y = round(pixels(box.y + inset)); y < pixels(box.y + box.height - inset); y += 1)
    for (let x = round(pixels(box.x + inset)); x < pixels(box.x + box.width - inset); x += 1) {
      count += 1;
      if (page.data[y * page.width + x]! < black) dark += 1;
    }
  return dark / count >= share;
}
