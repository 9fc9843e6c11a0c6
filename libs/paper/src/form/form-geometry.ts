import type { Rectangle } from '@gemeinsam/contracts';

/** A4, millimetres. */
export const paper = { width: 210, height: 297 };
/** Nearer than this to the edge many printers print nothing. */
export const printerMargin = 5;

const mark = 7;
const inset = 10;
/** Four solid squares; their centres register a scan. */
export const cornerMarks: Rectangle[] = [
  { x: inset, y: inset, width: mark, height: mark },
  { x: paper.width - inset - mark, y: inset, width: mark, height: mark },
  { x: inset, y: paper.height - inset - mark, width: mark, height: mark },
  { x: paper.width - inset - mark, y: paper.height - inset - mark, width: mark, height: mark },
];

const code = 21;
/** The same identity code twice, far apart: a fold, a staple or a coffee stain takes one of them at most. */
export const codes: Rectangle[] = [
  { x: 168, y: 11, width: code, height: code },
  { x: 21, y: 265, width: code, height: code },
];

const pointsPerMillimetre = 72 / 25.4;
export const toPoints = (millimetres: number): number => millimetres * pointsPerMillimetre;
export const toMillimetres = (points: number): number => points / pointsPerMillimetre;

/** Height of a line of text of this size, in millimetres. */
export const lineHeight = (size: number): number => toMillimetres(size * 1.28);

/** The smallest rectangle around all of them. */
export function around(rectangles: readonly Rectangle[]): Rectangle {
  const x = Math.min(...rectangles.map((r) => r.x));
  const y = Math.min(...rectangles.map((r) => r.y));
  return {
    x,
    y,
    width: Math.max(...rectangles.map((r) => r.x + r.width)) - x,
    height: Math.max(...rectangles.map((r) => r.y + r.height)) - y,
  };
}

export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;
