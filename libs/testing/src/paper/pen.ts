import type { Random } from './random.js';
import type { Sheet } from './sheet.js';

const { floor, hypot, max, min, round } = Math;

export interface Spot {
  x: number;
  y: number;
}

/** How a pen writes: width in millimetres, `ink` from 0 (none) to 1 (black). */
export interface Pen {
  name: string;
  width: number;
  ink: number;
  /** Share of the ink that comes and goes along the line, as with pencil on rough paper. */
  grain: number;
}

export const pens = {
  ballpoint: { name: 'ballpoint', width: 0.45, ink: 0.8, grain: 0.15 },
  blue: { name: 'blue', width: 0.5, ink: 0.62, grain: 0.15 },
  fineliner: { name: 'fineliner', width: 0.35, ink: 0.9, grain: 0.02 },
  felt: { name: 'felt', width: 1.1, ink: 0.92, grain: 0.02 },
  marker: { name: 'marker', width: 1.7, ink: 0.9, grain: 0.02 },
  pencil: { name: 'pencil', width: 0.5, ink: 0.5, grain: 0.4 },
  faintPencil: { name: 'faintPencil', width: 0.45, ink: 0.3, grain: 0.4 },
} as const satisfies Record<string, Pen>;

/** Draws a line through the spots (millimetres) on the sheet. */
export function draw(sheet: Sheet, spots: readonly Spot[], pen: Pen, random: Random): void {
  const step = 0.5 / sheet.scale;
  for (let index = 1; index < spots.length; index += 1) {
    const from = spots[index - 1]!;
    const to = spots[index]!;
    const length = hypot(to.x - from.x, to.y - from.y);
    const steps = max(1, round(length / step));
    for (let at = 0; at <= steps; at += 1) {
      const share = at / steps;
      const ink = pen.ink * (1 - pen.grain * random.next());
      dab(sheet, from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, pen.width / 2, ink);
    }
  }
}

function dab(sheet: Sheet, x: number, y: number, radius: number, ink: number): void {
  const cx = x * sheet.scale;
  const cy = y * sheet.scale;
  const r = radius * sheet.scale;
  const grey = 255 * (1 - ink);
  for (let py = max(0, floor(cy - r - 1)); py <= min(sheet.height - 1, cy + r + 1); py += 1)
    for (let px = max(0, floor(cx - r - 1)); px <= min(sheet.width - 1, cx + r + 1); px += 1) {
      const cover = min(1, max(0, r + 0.5 - hypot(px + 0.5 - cx, py + 0.5 - cy)));
      if (cover <= 0) continue;
      const at = py * sheet.width + px;
      const wanted = 255 - (255 - grey) * cover;
      if (wanted < sheet.data[at]!) sheet.data[at] = wanted;
    }
}
