/** A grey picture, one byte per pixel, 0 black. */
export interface Raster {
  data: Uint8Array;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Reading is done on pages of this resolution, whatever was scanned. */
export const dpi = 200;
export const pixelsPerMillimetre = dpi / 25.4;
export const pixels = (millimetres: number): number => millimetres * pixelsPerMillimetre;

/** The value below which `share` of the sample lies. */
export function quantile(sample: readonly number[] | Uint8Array | Float32Array, share: number): number {
  const sorted = Float64Array.from(sample).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? 0;
}
