import { pixelsPerMillimetre, type Point, type Raster } from './raster.js';

const { hypot, max, min, round } = Math;

/**
 * Looks for a solid square of `side` pixels around a point, not farther than `reach` pixels, and gives its centre.
 * Text, lines, fingers and shadows are not squares; where in doubt there is no mark, and the others must do.
 */
export function findMark(raster: Raster, near: Point, side: number, reach: number): Point | null {
  const half = round(reach + side);
  const left = max(0, round(near.x) - half);
  const top = max(0, round(near.y) - half);
  const right = min(raster.width - 1, round(near.x) + half);
  const bottom = min(raster.height - 1, round(near.y) + half);
  const width = right - left + 1;
  const height = bottom - top + 1;
  if (width < side || height < side) return null;
  const window = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    window.set(
      raster.data.subarray((top + y) * raster.width + left, (top + y) * raster.width + left + width),
      y * width,
    );
  const threshold = between(window);
  if (threshold === null) return null;
  let best: { point: Point; distance: number } | null = null;
  for (const blob of blobs(window, width, height, threshold)) {
    if (!squareLike(blob, side)) continue;
    const point = { x: left + blob.x / blob.weight + 0.5, y: top + blob.y / blob.weight + 0.5 };
    const distance = hypot(point.x - near.x, point.y - near.y);
    if (distance <= reach && (!best || distance < best.distance)) best = { point, distance };
  }
  return best?.point ?? null;
}

/** Half way between ink and paper; `null` where the window holds no ink. */
function between(window: Uint8Array): number | null {
  const histogram = new Uint32Array(256);
  for (const value of window) histogram[value]! += 1;
  const at = (share: number): number => {
    let sum = 0;
    for (let value = 0; value < 256; value += 1) {
      sum += histogram[value]!;
      if (sum >= share * window.length) return value;
    }
    return 255;
  };
  const dark = at(0.02);
  const bright = at(0.75);
  return bright - dark < 50 ? null : (dark + bright) / 2;
}

interface Blob {
  area: number;
  /** Sums weighted by darkness, for a centre finer than a pixel. */
  x: number;
  y: number;
  weight: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  cut: boolean;
}

function squareLike(blob: Blob, side: number): boolean {
  const width = blob.right - blob.left + 1;
  const height = blob.bottom - blob.top + 1;
  // A square turned by up to 10° has sides 16 % longer and fills 74 % of its frame.
  return (
    !blob.cut &&
    max(width, height) <= side * 1.35 &&
    min(width, height) >= side * 0.75 &&
    max(width, height) / min(width, height) < 1.25 &&
    blob.area >= side * side * 0.62 &&
    blob.area <= side * side * 1.4 &&
    blob.area / (width * height) >= 0.62
  );
}

function blobs(window: Uint8Array, width: number, height: number, threshold: number): Blob[] {
  const seen = new Uint8Array(window.length);
  const found: Blob[] = [];
  const stack: number[] = [];
  for (let start = 0; start < window.length; start += 1) {
    if (seen[start] || window[start]! >= threshold) continue;
    const blob: Blob = {
      area: 0,
      x: 0,
      y: 0,
      weight: 0,
      left: width,
      right: 0,
      top: height,
      bottom: 0,
      cut: false,
    };
    stack.push(start);
    seen[start] = 1;
    while (stack.length > 0) {
      const index = stack.pop()!;
      const x = index % width;
      const y = (index - x) / width;
      const weight = threshold - window[index]! + 1;
      blob.area += 1;
      blob.x += x * weight;
      blob.y += y * weight;
      blob.weight += weight;
      blob.left = min(blob.left, x);
      blob.right = max(blob.right, x);
      blob.top = min(blob.top, y);
      blob.bottom = max(blob.bottom, y);
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) blob.cut = true;
      for (const next of [
        x > 0 ? index - 1 : -1,
        x < width - 1 ? index + 1 : -1,
        index - width,
        index + width,
      ]) {
        if (next < 0 || next >= window.length || seen[next] || window[next]! >= threshold) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    if (blob.area > pixelsPerMillimetre) found.push(blob);
  }
  return found;
}
