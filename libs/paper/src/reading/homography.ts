import type { Point } from './raster.js';

/** Maps points of the form (millimetres) to points of a picture (pixels); row-major 3×3 with a last element of 1. */
export type Homography = readonly number[];

export interface Match {
  from: Point;
  to: Point;
  weight: number;
}

export function project(h: Homography, { x, y }: Point): Point {
  const w = h[6]! * x + h[7]! * y + h[8]!;
  return { x: (h[0]! * x + h[1]! * y + h[2]!) / w, y: (h[3]! * x + h[4]! * y + h[5]!) / w };
}

/** Least squares over at least four matches; `null` when they do not determine it. */
export function fitHomography(matches: readonly Match[]): Homography | null {
  return fit(matches, 8);
}
/** The same without perspective, from at least three matches. */
export function fitAffine(matches: readonly Match[]): Homography | null {
  return fit(matches, 6);
}

/** Rotation, scale and shift alone, from at least two matches: the only thing that one small code can tell safely. */
export function fitSimilarity(matches: readonly Match[]): Homography | null {
  const equations = matches.flatMap(({ from, to, weight }) => [
    { row: [from.x, -from.y, 1, 0], right: to.x, weight },
    { row: [from.y, from.x, 0, 1], right: to.y, weight },
  ]);
  const s = leastSquares(equations, 4);
  return s ? [s[0]!, -s[1]!, s[2]!, s[1]!, s[0]!, s[3]!, 0, 0, 1] : null;
}

interface Equation {
  row: number[];
  right: number;
  weight: number;
}

function fit(matches: readonly Match[], unknowns: 6 | 8): Homography | null {
  // Coordinates around zero keep the normal equations well conditioned.
  const centre = { x: 105, y: 148.5 };
  const scale = 100;
  const offset = mean(matches.map((match) => match.to));
  const size = 1000;
  const equations = matches.flatMap(({ from, to, weight }): Equation[] => {
    const x = (from.x - centre.x) / scale;
    const y = (from.y - centre.y) / scale;
    const u = (to.x - offset.x) / size;
    const v = (to.y - offset.y) / size;
    const first = [x, y, 1, 0, 0, 0, -u * x, -u * y];
    const second = [0, 0, 0, x, y, 1, -v * x, -v * y];
    return [
      { row: first.slice(0, unknowns), right: u, weight },
      { row: second.slice(0, unknowns), right: v, weight },
    ];
  });
  const s = leastSquares(equations, unknowns);
  if (!s) return null;
  const normal = [s[0]!, s[1]!, s[2]!, s[3]!, s[4]!, s[5]!, s[6] ?? 0, s[7] ?? 0, 1];
  const intoNormal = [1 / scale, 0, -centre.x / scale, 0, 1 / scale, -centre.y / scale, 0, 0, 1];
  const outOfNormal = [size, 0, offset.x, 0, size, offset.y, 0, 0, 1];
  const h = multiply(outOfNormal, multiply(normal, intoNormal));
  return Math.abs(h[8]!) < 1e-9 ? null : h.map((value) => value / h[8]!);
}

function multiply(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, index) => {
    const row = Math.floor(index / 3) * 3;
    const column = index % 3;
    return a[row]! * b[column]! + a[row + 1]! * b[column + 3]! + a[row + 2]! * b[column + 6]!;
  });
}

const mean = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / Math.max(1, points.length),
  y: points.reduce((sum, point) => sum + point.y, 0) / Math.max(1, points.length),
});

/** Solves the normal equations by elimination with pivoting; `null` when singular. */
function leastSquares(equations: readonly Equation[], unknowns: number): number[] | null {
  if (equations.length < unknowns) return null;
  const m = Array.from({ length: unknowns }, () => Array.from({ length: unknowns + 1 }, () => 0));
  for (const { row, right, weight } of equations)
    for (let i = 0; i < unknowns; i += 1) {
      for (let j = 0; j < unknowns; j += 1) m[i]![j]! += weight * row[i]! * row[j]!;
      m[i]![unknowns]! += weight * row[i]! * right;
    }
  for (let column = 0; column < unknowns; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < unknowns; row += 1)
      if (Math.abs(m[row]![column]!) > Math.abs(m[pivot]![column]!)) pivot = row;
    if (Math.abs(m[pivot]![column]!) < 1e-12) return null;
    [m[column], m[pivot]] = [m[pivot]!, m[column]!];
    for (let row = 0; row < unknowns; row += 1) {
      if (row === column) continue;
      const factor = m[row]![column]! / m[column]![column]!;
      for (let k = column; k <= unknowns; k += 1) m[row]![k]! -= factor * m[column]![k]!;
    }
  }
  return m.map((row, index) => row[unknowns]! / row[index]!);
}
