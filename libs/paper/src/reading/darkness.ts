import type { Rectangle } from '@gemeinsam/contracts';
import { pixels, quantile, type Raster } from './raster.js';

const { ceil, floor, max, min, round, sqrt } = Math;

/** A page as amounts of ink: 0 paper, 255 the black of this very print. Shadows and grey copies are taken out. */
export interface InkMap extends Raster {
  /** Standard deviation of what scanner and compression add, in the same unit. */
  noise: number;
  /** Difference of grey values between paper and print; below 45 nothing can be told. */
  contrast: number;
}

const tile = 40;
const levelRows = 4;

/** Measures paper and print where they are known, and puts every pixel between them. */
export function inkMapOf(page: Raster, marks: readonly Rectangle[]): InkMap {
  const paper = paperLevels(page);
  const black = min(...marks.map((mark) => medianIn(page, mark)));
  const data = new Uint8Array(page.data.length);
  const typical = quantile(paper.levels, 0.5);
  const white = new Int32Array(page.width);
  const perGrey = new Int32Array(page.width);
  for (let y = 0; y < page.height; y += 1) {
    // The level of the paper changes slowly; a few rows share one line of it.
    if (y % levelRows === 0) {
      paperAlong(paper, y + levelRows / 2, white);
      for (let x = 0; x < page.width; x += 1) perGrey[x] = (255 * 4096) / max(20, white[x]! / 256 - black);
    }
    inkOfRow(page, y, white, perGrey, data);
  }
  const map = { data, width: page.width, height: page.height };
  return { ...map, noise: noiseOf(map), contrast: typical - black };
}

/** In whole numbers, which are twice as fast: levels in 256ths of a grey value, factors in 4096ths. */
function inkOfRow(page: Raster, y: number, white: Int32Array, perGrey: Int32Array, into: Uint8Array): void {
  const { data, width } = page;
  const start = y * width;
  for (let x = 0; x < width; x += 1) {
    const ink = (((white[x]! - (data[start + x]! << 8)) >> 4) * perGrey[x]!) >> 16;
    into[start + x] = ink < 0 ? 0 : ink > 255 ? 255 : ink;
  }
}

interface PaperLevels {
  levels: Float32Array;
  columns: number;
  rows: number;
}

function paperLevels(page: Raster): PaperLevels {
  const columns = ceil(page.width / tile);
  const rows = ceil(page.height / tile);
  const bright = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      bright[row * columns + column] = brightIn(page, column, row);
  const levels = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const around: number[] = [];
      for (let r = max(0, row - 2); r <= min(rows - 1, row + 2); r += 1)
        for (let c = max(0, column - 2); c <= min(columns - 1, column + 2); c += 1)
          around.push(bright[r * columns + c]!);
      levels[row * columns + column] = quantile(around, 0.5);
    }
  return { levels, columns, rows };
}

const histogram = new Uint16Array(256);

function brightIn({ data, width, height }: Raster, column: number, row: number): number {
  histogram.fill(0);
  const right = min(width, (column + 1) * tile);
  const bottom = min(height, (row + 1) * tile);
  let count = 0;
  // Every second pixel of every second row is enough for a level.
  for (let y = row * tile; y < bottom; y += 2)
    for (let x = column * tile; x < right; x += 2) {
      histogram[data[y * width + x]!]! += 1;
      count += 1;
    }
  // Half of the paper's own noise lies above its level, so the middle of the brighter part is taken.
  const enough = count * 0.35;
  let sum = 0;
  for (let value = 255; value >= 0; value -= 1) {
    sum += histogram[value]!;
    if (sum >= enough) return value;
  }
  return 255;
}

/** The level of the paper along one row, between the middles of the tiles, in 256ths. */
function paperAlong({ levels, columns, rows }: PaperLevels, y: number, into: Int32Array): void {
  const v = min(rows - 1, max(0, y / tile - 0.5));
  const r = max(0, min(rows - 2, floor(v)));
  const fy = v - r;
  const below = rows > 1 ? columns : 0;
  for (let x = 0; x < into.length; x += 1) {
    const u = x / tile - 0.5;
    const c = u <= 0 ? 0 : u >= columns - 1 ? columns - 2 : floor(u);
    const fx = u <= 0 ? 0 : u >= columns - 1 ? 1 : u - c;
    const at = r * columns + c;
    const upper = levels[at]! * (1 - fx) + levels[at + 1]! * fx;
    const lower = levels[at + below]! * (1 - fx) + levels[at + below + 1]! * fx;
    into[x] = (upper * (1 - fy) + lower * fy) * 256;
  }
}

function medianIn(page: Raster, mark: Rectangle): number {
  const values: number[] = [];
  const inset = 1.5;
  for (let y = round(pixels(mark.y + inset)); y < pixels(mark.y + mark.height - inset); y += 2)
    for (let x = round(pixels(mark.x + inset)); x < pixels(mark.x + mark.width - inset); x += 2)
      values.push(page.data[y * page.width + x]!);
  return quantile(values, 0.5);
}

/** From the calmest quarter of the page, where there is paper only. */
function noiseOf({ data, width, height }: Raster): number {
  const deviations: number[] = [];
  for (let top = 0; top + tile < height; top += tile)
    for (let left = 0; left + tile < width; left += tile) {
      let sum = 0;
      let squares = 0;
      const count = (tile / 2) ** 2;
      for (let y = top; y < top + tile; y += 2)
        for (let x = left; x < left + tile; x += 2) {
          const value = data[y * width + x]!;
          sum += value;
          squares += value * value;
        }
      deviations.push(sqrt(max(0, squares / count - (sum / count) ** 2)));
    }
  return quantile(deviations, 0.4);
}
