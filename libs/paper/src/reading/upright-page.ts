import type { Homography } from './homography.js';
import { pixelsPerMillimetre, type Raster } from './raster.js';

const { round } = Math;

/** Between two pixels the map of a sheet is straight to a small part of a pixel over this distance. */
const stretch = 32;

/** The page upright, at the reading resolution; what lies outside the picture is white. */
export function uprightPage(
  raster: Raster,
  map: Homography,
  page: { width: number; height: number },
): Raster {
  const width = round(page.width * pixelsPerMillimetre);
  const height = round(page.height * pixelsPerMillimetre);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += stretch)
      copyStretch(raster, map, out, y * width, x, y, x + stretch < width ? x + stretch : width);
  return { data: out, width, height };
}

/** One piece of a row in whole numbers, 65,536 to a pixel: projecting every single pixel would cost three times as much. */
function copyStretch(
  raster: Raster,
  map: Homography,
  out: Uint8Array,
  row: number,
  from: number,
  y: number,
  to: number,
): void {
  const { data, width } = raster;
  const right = width - 1;
  const bottom = raster.height - 1;
  const [a, b, c, d, e, f, g, h] = map as [number, number, number, number, number, number, number, number];
  const u0 = (from + 0.5) / pixelsPerMillimetre;
  const u1 = (to + 0.5) / pixelsPerMillimetre;
  const v = (y + 0.5) / pixelsPerMillimetre;
  const w0 = g * u0 + h * v + 1;
  const w1 = g * u1 + h * v + 1;
  const x0 = (a * u0 + b * v + c) / w0 - 0.5;
  const y0 = (d * u0 + e * v + f) / w0 - 0.5;
  const x1 = (a * u1 + b * v + c) / w1 - 0.5;
  const y1 = (d * u1 + e * v + f) / w1 - 0.5;
  let sx = (x0 * 65_536) | 0;
  let sy = (y0 * 65_536) | 0;
  const dx = (((x1 - x0) * 65_536) / (to - from)) | 0;
  const dy = (((y1 - y0) * 65_536) / (to - from)) | 0;
  for (let x = from; x < to; x += 1, sx = (sx + dx) | 0, sy = (sy + dy) | 0) {
    const ix = sx >> 16;
    const iy = sy >> 16;
    if (ix < 0 || iy < 0 || ix >= right || iy >= bottom) {
      out[row + x] = 255;
      continue;
    }
    const fx = (sx >> 8) & 255;
    const fy = (sy >> 8) & 255;
    const at = iy * width + ix;
    const upper = data[at]! * (256 - fx) + data[at + 1]! * fx;
    const lower = data[at + width]! * (256 - fx) + data[at + width + 1]! * fx;
    out[row + x] = (upper * (256 - fy) + lower * fy + 32_768) >> 16;
  }
}
