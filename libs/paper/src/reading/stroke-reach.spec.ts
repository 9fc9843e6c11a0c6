import { describe, expect, it } from '@jest/globals';
import type { InkMap } from './darkness.js';
import { pixels } from './raster.js';
import { runsAcross } from './stroke-reach.js';

const box = { x: 10, y: 10, width: 6, height: 6 };
const still = { x: 0, y: 0 };
const side = Math.round(pixels(26));
const empty = (): InkMap => ({
  data: new Uint8Array(side * side),
  width: side,
  height: side,
  noise: 1,
  contrast: 220,
});

/** A stroke two pixels wide; places in millimetres. */
function stroke(ink: InkMap, ...spots: [number, number][]): InkMap {
  for (const [index, [x1, y1]] of spots.slice(1).entries()) {
    const [x0, y0] = spots[index]!;
    for (let step = 0; step <= 400; step += 1) {
      const x = Math.round(pixels(x0 + ((x1 - x0) * step) / 400));
      const y = Math.round(pixels(y0 + ((y1 - y0) * step) / 400));
      for (const at of [y * side + x, y * side + x + 1, (y + 1) * side + x]) ink.data[at] = 200;
    }
  }
  return ink;
}
const across = (ink: InkMap, blank = empty()): boolean => runsAcross(ink, blank, box, still, 40);

describe('a line that runs on beyond a box', () => {
  it.each<[string, [number, number][]]>([
    [
      'from left to right',
      [
        [2, 13],
        [24, 13],
      ],
    ],
    [
      'from corner to corner',
      [
        [2, 2],
        [24, 24],
      ],
    ],
    [
      'ending in the box',
      [
        [3, 3],
        [13, 13],
      ],
    ],
    [
      'steeply',
      [
        [11, 1],
        [15, 25],
      ],
    ],
  ])('is seen: %s', (_name, spots) => {
    expect(across(stroke(empty(), ...spots))).toBe(true);
  });

  it.each<[string, [number, number][]]>([
    [
      'a cross inside',
      [
        [11, 11],
        [15, 15],
      ],
    ],
    [
      'a tick with a long swing',
      [
        [11, 13],
        [12.5, 15],
        [20, 6],
      ],
    ],
    [
      'a slash that overshoots a little',
      [
        [9, 17],
        [17, 9],
      ],
    ],
    [
      'a line beside the box',
      [
        [2, 8],
        [24, 8],
      ],
    ],
  ])('is not %s', (_name, spots) => {
    expect(across(stroke(empty(), ...spots))).toBe(false);
  });

  it('is seen when it is a fold, hardly darker than the noise of the paper', () => {
    const ink = empty();
    for (let y = 0; y < side; y += 1)
      for (let x = 0; x < 3; x += 1)
        ink.data[y * side + Math.round(pixels(15)) + x] = (y * 7) % 5 === 0 ? 20 : 60;
    expect(across(ink)).toBe(true);
  });

  it('is not a stroke that touches print next to the box', () => {
    const print = stroke(empty(), [17, 13], [24, 13]);
    const ink = stroke(stroke(empty(), [17, 13], [24, 13]), [6, 13], [17, 13]);
    expect(across(ink, print)).toBe(false);
  });
});
