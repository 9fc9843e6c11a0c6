import type { BoxMark, Rectangle } from '@gemeinsam/contracts';
import type { InkMap } from './darkness.js';
import { longestStroke } from './longest-stroke.js';
import { markKind } from './mark-kind.js';
import { pixels, softAt } from './raster.js';
import { runsAcross } from './stroke-reach.js';

const { hypot, max, min, round } = Math;

/** What is seen in and around one box. Shares are 0..1. */
export interface BoxMeasures {
  /** How well the printed outline was found where it should be. */
  outline: number;
  /** Share of the inside that is inked. */
  inside: number;
  /** The longer side of the largest stroke, as a share of the inside. */
  span: number;
  /** Mean darkness of the inked part. */
  darkness: number;
  /** Inked share just outside the box, by side: left, right, top, bottom, without the corners. */
  sides: [number, number, number, number];
  /** The ink inside is part of a line that runs on beyond the box on two sides. */
  across: boolean;
}

export interface MeasuredBox extends BoxMeasures {
  /** How far from its place on the plan the outline was found, in pixels. */
  shift: { x: number; y: number };
  /** What the mark in it looks like, whether or not it is one. */
  mark: BoxMark | undefined;
}

const outlineWidth = 0.35;
/** From the edge of the box to where the pen is looked for: the outline, its blur, and a rest of misfit. */
const inset = 0.85;
const search = 1.2;

/** Finds the outline near where it should be and measures the ink that the blank print does not have. */
export function measureBox(
  ink: InkMap,
  blank: InkMap,
  box: Rectangle,
  expected: { x: number; y: number },
): MeasuredBox {
  const shift = findOutline(ink, box, expected);
  const threshold = min(128, max(38, 26 + (4 * ink.noise) / 3));
  const left = pixels(box.x) + shift.x;
  const top = pixels(box.y) + shift.y;
  const size = pixels(box.width);
  const from = round(pixels(inset));
  const to = round(size - pixels(inset));
  let inked = 0;
  let dark = 0;
  const side = to - from;
  const pen = new Uint8Array(side * side);
  for (let y = from; y < to; y += 1)
    for (let x = from; x < to; x += 1) {
      const value = softAt(ink, round(left + x), round(top + y));
      if (value < threshold) continue;
      inked += 1;
      dark += value;
      pen[(y - from) * side + x - from] = 1;
    }
  return {
    shift,
    outline: outlineAt(ink, left, top, size),
    inside: inked / pen.length,
    span: longestStroke(pen, side) / side,
    darkness: inked === 0 ? 0 : dark / inked / 255,
    sides: sidesOf(ink, blank, box, shift, threshold),
    across: inked > 0 && runsAcross(ink, blank, box, shift, threshold),
    mark: markKind(pen, side),
  };
}

function findOutline(
  ink: InkMap,
  box: Rectangle,
  expected: { x: number; y: number },
): { x: number; y: number } {
  const size = pixels(box.width);
  const reach = round(pixels(search));
  let best = { x: expected.x, y: expected.y };
  let bestScore = -Infinity;
  const consider = (x: number, y: number): void => {
    const away = hypot(x - expected.x, y - expected.y) / reach;
    const score = outlineAt(ink, pixels(box.x) + x, pixels(box.y) + y, size) - 0.08 * away * away;
    if (score > bestScore) {
      bestScore = score;
      best = { x, y };
    }
  };
  for (let y = -reach; y <= reach; y += 2)
    for (let x = -reach; x <= reach; x += 2) consider(round(expected.x) + x, round(expected.y) + y);
  const coarse = best;
  for (let y = -1; y <= 1; y += 1)
    for (let x = -1; x <= 1; x += 1) if (x !== 0 || y !== 0) consider(coarse.x + x, coarse.y + y);
  return best;
}

/**
 * How much darker the outline is than what lies just outside it, averaged over the four sides; each side counts
 * at most as a clear line does, so that a scribble over one side does not pull the box along.
 */
function outlineAt(ink: InkMap, left: number, top: number, size: number): number {
  const line = pixels(outlineWidth) / 2;
  const outside = pixels(0.75);
  const sides: number[] = [];
  for (const [horizontal, position, outward] of [
    [true, top + line, -1],
    [true, top + size - line, 1],
    [false, left + line, -1],
    [false, left + size - line, 1],
  ] as const) {
    let on = 0;
    let off = 0;
    let count = 0;
    const start = (horizontal ? left : top) + size * 0.04;
    for (let along = start; along < start + size * 0.92; along += 2) {
      const a = round(along);
      const p = round(position);
      const q = round(position + outward * outside);
      on += horizontal ? strip(ink, a, p, false) : strip(ink, p, a, true);
      off += horizontal ? at(ink, a, q) : at(ink, q, a);
      count += 1;
    }
    sides.push(min(0.6, (on - off) / count / 255));
  }
  return sides.reduce((sum, side) => sum + side, 0) / 4 / 0.6;
}

/** The darker of the pixels across a line, which may be a pixel beside where it should be. */
const strip = (ink: InkMap, x: number, y: number, vertical: boolean): number =>
  vertical
    ? max(at(ink, x, y), (at(ink, x - 1, y) + at(ink, x + 1, y)) / 2)
    : max(at(ink, x, y), (at(ink, x, y - 1) + at(ink, x, y + 1)) / 2);

function sidesOf(
  ink: InkMap,
  blank: InkMap,
  box: Rectangle,
  shift: { x: number; y: number },
  threshold: number,
): [number, number, number, number] {
  const near = 0.55;
  const far = 1.6;
  const middle = { from: box.height * 0.18, to: box.height * 0.82 };
  const share = (area: Rectangle): number => {
    let inked = 0;
    let count = 0;
    for (let y = round(pixels(area.y)); y < pixels(area.y + area.height); y += 1)
      for (let x = round(pixels(area.x)); x < pixels(area.x + area.width); x += 1) {
        count += 1;
        if (softAt(ink, x + round(shift.x), y + round(shift.y)) >= threshold && softAt(blank, x, y) < 20)
          inked += 1;
      }
    return inked / count;
  };
  const height = middle.to - middle.from;
  return [
    share({ x: box.x - far, y: box.y + middle.from, width: far - near, height }),
    share({ x: box.x + box.width + near, y: box.y + middle.from, width: far - near, height }),
    share({ x: box.x + middle.from, y: box.y - far, width: height, height: far - near }),
    share({ x: box.x + middle.from, y: box.y + box.height + near, width: height, height: far - near }),
  ];
}

const at = ({ data, width, height }: InkMap, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 0 : data[y * width + x]!;
