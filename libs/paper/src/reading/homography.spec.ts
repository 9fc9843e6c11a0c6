import { describe, expect, it } from '@jest/globals';
import {
  fitAffine,
  fitHomography,
  fitSimilarity,
  type Homography,
  type Match,
  project,
} from './homography.js';

const corners = [
  { x: 13, y: 13 },
  { x: 197, y: 13 },
  { x: 13, y: 284 },
  { x: 197, y: 284 },
];
const seenThrough = (map: Homography): Match[] =>
  corners.map((from) => ({ from, to: project(map, from), weight: 1 }));
/** How far apart two maps put the same points of a page, in pixels. */
const apart = (found: Homography | null, map: Homography): number =>
  Math.max(
    ...[
      { x: 0, y: 0 },
      { x: 105, y: 148 },
      { x: 210, y: 297 },
    ].map((point) => {
      const at = project(found!, point);
      const wanted = project(map, point);
      return Math.hypot(at.x - wanted.x, at.y - wanted.y);
    }),
  );

describe('fitting a map', () => {
  const turned: Homography = [7.8, -1.1, 300, 1.1, 7.8, 40, 0, 0, 1];

  it('finds rotation, scale and shift from two points', () => {
    expect(apart(fitSimilarity(seenThrough(turned).slice(0, 2)), turned)).toBeLessThan(0.01);
  });
  it('finds an affine map from three points', () => {
    const sheared: Homography = [7.8, -0.9, 300, 1.1, 8.1, 40, 0, 0, 1];
    expect(apart(fitAffine(seenThrough(sheared).slice(0, 3)), sheared)).toBeLessThan(0.01);
  });
  it('finds a perspective from four points, upside down too', () => {
    const tilted: Homography = [-7.8, 0.4, 1700, -0.2, -7.6, 2400, 0.00002, -0.00004, 1];
    expect(apart(fitHomography(seenThrough(tilted)), tilted)).toBeLessThan(0.01);
  });
  it('says when the points do not tell', () => {
    expect(fitHomography(seenThrough(turned).slice(0, 3))).toBeNull();
    expect(
      fitAffine(
        [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ].map((point) => ({ from: point, to: point, weight: 1 })),
      ),
    ).toBeNull();
  });
});
