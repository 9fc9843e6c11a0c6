import type { BoxMark } from '@gemeinsam/contracts';

const { ceil, floor, max, min } = Math;

/** Chosen on the synthetic corpus so that kinds are hardly ever confused; what lies between two kinds has none. */
const kinds = {
  filled: 0.91,
  /* Of the box, on the shorter side; a lying stroke is neither. */
  size: 0.4,
  /* Thicker than this, a cross and a filled box look alike. */
  open: 0.88,
  centre: 0.28,
  corner: 0.06,
  /* The faintest corner of a cross against its fullest; thick pens reach into corners where no stroke goes. */
  evenness: 0.3,
  evennessThick: 0.6,
  thick: 0.4,
  /* A tick leaves two opposite corners white and ends in the third. */
  white: 0.2,
  head: 0.2,
  /* It begins above its lowest point, which lies between its ends; a single stroke begins at it. */
  heel: 0.9,
  footFrom: 0.12,
  footSurelyFrom: 0.27,
  footTo: 0.6,
  thin: 0.3,
};

/**
 * The kind of mark in a ticked box, from the inked pixels of its inside (a square of `side`). `undefined` for a single
 * stroke and wherever it cannot be told. For a person to know; nothing is decided by it.
 */
export function markKind(inked: Uint8Array, side: number): BoxMark | undefined {
  const frame = frameOf(inked, side);
  if (!frame) return undefined;
  const share = frame.inked / inked.length;
  if (share >= kinds.filled) return 'filled';
  if (share > kinds.open || min(frame.width, frame.height) < kinds.size * side) return undefined;
  const filling = (x: number, y: number, part: number): number => shareIn(inked, side, frame, x, y, part);
  const [topLeft, topRight, bottomLeft, bottomRight] = [
    filling(0, 0, 0.3),
    filling(0.7, 0, 0.3),
    filling(0, 0.7, 0.3),
    filling(0.7, 0.7, 0.3),
  ];
  const corners = [topLeft, topRight, bottomLeft, bottomRight];
  const even = share < kinds.thick ? kinds.evenness : kinds.evennessThick;
  if (
    filling(0.33, 0.33, 0.34) >= kinds.centre &&
    min(...corners) >= max(kinds.corner, even * max(...corners))
  )
    return 'cross';
  if (topRight < kinds.head || max(topLeft, bottomRight) > kinds.white * topRight) return undefined;
  const foot = footOf(inked, side, frame);
  if (foot > kinds.footTo) return undefined;
  const begunAbove = heelOf(inked, side, frame) <= kinds.heel && foot >= kinds.footFrom;
  return begunAbove || (foot >= kinds.footSurelyFrom && share < kinds.thin) ? 'tick' : undefined;
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  inked: number;
}

function frameOf(pen: Uint8Array, side: number): Frame | null {
  let [left, right, top, bottom, inked] = [side, -1, side, -1, 0];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      if (!pen[y * side + x]) continue;
      inked += 1;
      left = min(left, x);
      right = max(right, x);
      top = min(top, y);
      bottom = max(bottom, y);
    }
  return inked === 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1, inked };
}

/** Inked share of a part of the frame; `x`, `y` and `part` as shares of it. */
function shareIn(pen: Uint8Array, side: number, frame: Frame, x: number, y: number, part: number): number {
  const { left, top, width, height } = frame;
  const right = min(left + width, ceil(left + (x + part) * width));
  const bottom = min(top + height, ceil(top + (y + part) * height));
  let inked = 0;
  let count = 0;
  for (let row = floor(top + y * height); row < bottom; row += 1)
    for (let column = floor(left + x * width); column < right; column += 1) {
      count += 1;
      inked += pen[row * side + column]!;
    }
  return count === 0 ? 0 : inked / count;
}

/** How far to the right the lowest tenth of the mark lies, 0..1. */
function footOf(pen: Uint8Array, side: number, { left, top, width, height }: Frame): number {
  let sum = 0;
  let count = 0;
  for (let y = floor(top + 0.9 * height); y < top + height; y += 1)
    for (let x = left; x < left + width; x += 1)
      if (pen[y * side + x]) {
        sum += x - left;
        count += 1;
      }
  return count === 0 ? 1 : sum / count / width;
}

/** How far down the left end of the mark reaches, 0..1. */
function heelOf(pen: Uint8Array, side: number, { left, top, width, height }: Frame): number {
  let lowest = 0;
  for (let x = left; x <= left + 0.1 * width; x += 1)
    for (let y = top; y < top + height; y += 1)
      if (pen[y * side + x]) lowest = max(lowest, (y - top + 1) / height);
  return lowest;
}
