import type { Rectangle } from '@gemeinsam/contracts';
import { findMark } from './corner-marks.js';
import {
  fitAffine,
  fitHomography,
  fitSimilarity,
  type Homography,
  type Match,
  project,
} from './homography.js';
import type { FoundCode } from './page-code.js';
import type { Point, Raster } from './raster.js';

const { hypot, sqrt } = Math;

/** Where the form lies on the picture. */
export interface Registration {
  /** Millimetres on the form to pixels of the picture. */
  map: Homography;
  /** How many of the four corner marks were found. */
  marks: number;
  /** Root mean square of what the fit leaves over, in millimetres. */
  error: number;
  /** Pixels per millimetre of the picture. */
  scale: number;
}

const centreOf = (r: Rectangle): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 });
const cornersOf = (r: Rectangle): Point[] => [
  { x: r.x, y: r.y },
  { x: r.x + r.width, y: r.y },
  { x: r.x + r.width, y: r.y + r.height },
  { x: r.x, y: r.y + r.height },
];

/**
 * Finds the form on the picture by its codes and corner marks. Works in any orientation, turned by some
 * degrees, shrunk or stretched, with a corner lost. `null`: not found well enough to read a box there.
 */
export function register(
  raster: Raster,
  codes: readonly FoundCode[],
  page: { codes: readonly Rectangle[]; cornerMarks: readonly Rectangle[] },
): Registration | null {
  const candidates = assignments(codes, page.codes).flatMap((matches) => {
    const found = refine(raster, matches, page.cornerMarks);
    return found ? [found] : [];
  });
  candidates.sort((a, b) => b.marks - a.marks || a.error - b.error);
  const best = candidates[0];
  if (!best || best.error > 0.9 || best.marks + codes.length * 2 < 5) return null;
  return best;
}

/** Both codes of a page say the same, so which is which must be tried. */
function assignments(codes: readonly FoundCode[], places: readonly Rectangle[]): Match[][] {
  const matched = (code: FoundCode, place: Rectangle): Match[] =>
    cornersOf(place).map((from, index) => ({ from, to: code.corners[index]!, weight: 0.3 }));
  const [first, second] = codes;
  const [top, bottom] = places;
  if (!first || !top || !bottom) return [];
  if (!second) return [matched(first, top), matched(first, bottom)];
  return [
    [...matched(first, top), ...matched(second, bottom)],
    [...matched(second, top), ...matched(first, bottom)],
  ];
}

function refine(raster: Raster, codeMatches: Match[], marks: readonly Rectangle[]): Registration | null {
  const first = fitSimilarity(codeMatches);
  if (!first) return null;
  const scale = hypot(first[0]!, first[3]!);
  if (scale < 2 || scale > 40) return null;
  // One code alone predicts the far corners only roughly; two codes span most of the page.
  const reach = scale * (codeMatches.length > 4 ? 6 : 12);
  if (codeMatches.length > 4 && errorOf(first, codeMatches, scale) > 4) return null;
  const found = marks.flatMap((mark): Match[] => {
    const to = findMark(raster, project(first, centreOf(mark)), mark.width * scale, reach);
    return to ? [{ from: centreOf(mark), to, weight: 1 }] : [];
  });
  return solve(codeMatches, found, scale);
}

function solve(codeMatches: Match[], marks: Match[], scale: number): Registration | null {
  const all = [...marks, ...codeMatches];
  const map = marks.length >= 3 ? fitHomography(all) : fitAffine(all);
  if (!map) return null;
  const error = errorOf(map, all, scale);
  if (error > 0.45 && marks.length > 2) {
    // One of the squares was none: leave out each in turn and keep the best.
    const without = marks.map((_, index) =>
      solve(
        codeMatches,
        marks.filter((_mark, other) => other !== index),
        scale,
      ),
    );
    const best = without.filter((candidate) => candidate !== null).sort((a, b) => a.error - b.error)[0];
    if (best && best.error < error * 0.6) return best;
  }
  return { map, marks: marks.length, error, scale };
}

function errorOf(map: Homography, matches: readonly Match[], scale: number): number {
  const squares = matches.map(({ from, to }) => {
    const at = project(map, from);
    return (at.x - to.x) ** 2 + (at.y - to.y) ** 2;
  });
  return sqrt(squares.reduce((sum, square) => sum + square, 0) / matches.length) / scale;
}
