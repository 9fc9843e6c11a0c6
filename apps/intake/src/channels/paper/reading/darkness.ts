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

/** Measures paper and print where they are known, and puts every pixel between them. */
export function inkMapOf(page: Raster, marks: readonly Rectangle[]): InkMap {
  const paper = paperLevels(page);
  const black = min(...marks.map((mark) => medianIn(page, mark)));
  const data = new Uint8Array(page.data.length);
  const typical = quantile(paper.levels, 0.5);
  const white = new Float32Array(page.width);
  for (let y = 0; y < page.height; y += 1) {
    paperAlong(paper, y, white);
    const start = y * page.width;
    for (let x = 0; x < page.width; x += 1) {
      const level = white[x]!;
      const span = level - black < 20 ? 20 : level - black;
      const ink = ((level - page.data[start + x]!) / span) * 255;
      data[start + x] = ink < 0 ? 0 : ink > 255 ? 255 : ink;
    }
  }
  const map = { data, width: page.width, height: page.height };
  return { ...map, noise: noiseOf(map), contrast: typical - black };
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

function brightIn(page: Raster, column: number, row: number): number {
  const histogram = new Uint16Array(256);
  let count = 0;
  for (let y = row * tile; y < min(page.height, (row + 1) * tile); y += 1)
    for (let x = column * tile; x < min(page.width, (column + 1) * tile); x += 1) {
      histogram[page.data[y * page.width + x]!]! += 1;
      count += 1;
    }
  // Half of the paper's own noise lies above its level, so the middle of the brighter part is taken.
  let sum = 0;
  for (let value = 255; value >= 0; value -= 1) {
    sum += histogram[value]!;
    if (sum >= count * 0.35) return value;
  }
  return 255;
}

/** The level of the paper along one row, between the middles of the tiles. */
function paperAlong({ levels, columns, rows }: PaperLevels, y: number, into: Float32Array): void {
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
    into[x] = upper * (1 - fy) + lower * fy;
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
