import { describe, expect, it } from '@jest/globals';
import { markKind } from './mark-kind.js';

const side = 34;
type Spot = [x: number, y: number];

/** Strokes of a pen of this width in a box; spots as shares of it. */
function drawn(strokes: readonly Spot[][], width: number): Uint8Array {
  const pen = new Uint8Array(side * side);
  for (const spots of strokes)
    for (let index = 1; index < spots.length; index += 1) {
      const [from, to] = [spots[index - 1]!, spots[index]!];
      for (let step = 0; step <= 40; step += 1) {
        const cx = (from[0] + ((to[0] - from[0]) * step) / 40) * side;
        const cy = (from[1] + ((to[1] - from[1]) * step) / 40) * side;
        for (let y = 0; y < side; y += 1)
          for (let x = 0; x < side; x += 1)
            if (Math.hypot(x + 0.5 - cx, y + 0.5 - cy) <= width / 2) pen[y * side + x] = 1;
      }
    }
  return pen;
}
const across: Spot[] = [
  [0, 0],
  [1, 1],
];
const back: Spot[] = [
  [1, 0],
  [0, 1],
];

describe('the kind of a mark', () => {
  it.each<[string, Spot[][], number, string | undefined]>([
    ['a cross', [across, back], 3, 'cross'],
    ['a cross by a felt pen', [across, back], 8, 'cross'],
    [
      'a small cross',
      [
        [
          [0.3, 0.3],
          [0.7, 0.75],
        ],
        [
          [0.7, 0.3],
          [0.3, 0.7],
        ],
      ],
      3,
      'cross',
    ],
    [
      'a tick',
      [
        [
          [0.05, 0.5],
          [0.35, 0.9],
          [1, 0],
        ],
      ],
      3,
      'tick',
    ],
    ['a single stroke', [back], 3, undefined],
    ['a stroke the other way', [across], 3, undefined],
    [
      'a lying stroke',
      [
        [
          [0, 0.5],
          [1, 0.5],
        ],
      ],
      3,
      undefined,
    ],
    ['nothing', [], 3, undefined],
  ])('%s', (_name, strokes, width, kind) => {
    expect(markKind(drawn(strokes, width), side)).toBe(kind);
  });

  it('a filled box', () => {
    expect(markKind(new Uint8Array(side * side).fill(1), side)).toBe('filled');
  });
});
