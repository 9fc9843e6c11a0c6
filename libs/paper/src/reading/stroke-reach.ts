import type { Rectangle } from '@gemeinsam/contracts';
import type { InkMap } from './darkness.js';
import { pixels, softAt } from './raster.js';

const { abs, atan2, max, min, PI, round } = Math;

/** How far around a box a stroke is followed, and from where on it counts as having left the box behind, in millimetres. */
const around = 6;
const left = 2.3;
/** Nobody swings this far out of a box while ticking it. */
const far = 5.2;
const outline = 0.55;
/** Printed this dark, a pixel is not the pen's. */
const printed = 20;
/** Two ends this far apart, seen from the middle of the box, are the ends of one line across it. */
const apart = (110 / 180) * PI;

/**
 * Whether the ink in a box belongs to a line that runs on beyond it: underlining, crossing out of a whole question, a
 * fold. Somebody who ticks a box may leave it on one side with a swing, neither on two nor for the length of another box.
 */
export function runsAcross(
  ink: InkMap,
  blank: InkMap,
  box: Rectangle,
  shift: { x: number; y: number },
  threshold: number,
): boolean {
  const reach = round(pixels(around));
  const size = round(pixels(box.width));
  const side = size + 2 * reach;
  const originX = round(pixels(box.x) + shift.x) - reach;
  const originY = round(pixels(box.y) + shift.y) - reach;
  const gone = pixels(left);
  const farAway = pixels(far);
  const line = pixels(outline);
  const offsetX = round(shift.x);
  const offsetY = round(shift.y);
  const seen = new Uint8Array(side * side);
  const waiting: number[] = [];

  const beyond = (x: number, y: number): number =>
    max(reach - x, x - reach - size, reach - y, y - reach - size);
  const isInk = (x: number, y: number): boolean => {
    const px = originX + x;
    const py = originY + y;
    if (px < 0 || py < 0 || px >= ink.width || py >= ink.height) return false;
    if (softAt(ink, px, py) < threshold) return false;
    // A stroke is followed over the outline of the box, though not over other print.
    if (abs(beyond(x, y)) <= line) return true;
    const bx = px - offsetX;
    const by = py - offsetY;
    return bx < 0 || by < 0 || bx >= blank.width || by >= blank.height
      ? true
      : softAt(blank, bx, by) < printed;
  };

  const margin = round(pixels(0.85));
  for (let y = reach + margin; y < reach + size - margin; y += 1)
    for (let x = reach + margin; x < reach + size - margin; x += 1)
      if (isInk(x, y)) {
        seen[y * side + x] = 1;
        waiting.push(y * side + x);
      }
  const ends: number[] = [];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const x = index % side;
    const y = (index - x) / side;
    const away = beyond(x, y);
    if (away >= farAway) return true;
    if (away >= gone) ends.push(atan2(y - side / 2, x - side / 2));
    for (let ny = max(0, y - 1); ny <= min(side - 1, y + 1); ny += 1)
      for (let nx = max(0, x - 1); nx <= min(side - 1, x + 1); nx += 1) {
        const next = ny * side + nx;
        if (seen[next] || !isInk(nx, ny)) continue;
        seen[next] = 1;
        waiting.push(next);
      }
  }
  return ends.some((a) => ends.some((b) => between(a, b) >= apart));
}

const between = (a: number, b: number): number => {
  const turn = abs(a - b) % (2 * PI);
  return min(turn, 2 * PI - turn);
};
