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

/** A part of a picture, in whole pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A copy of a part that lies within the picture. */
export function partOf(raster: Raster, { left, top, width, height }: Area): Raster {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = (top + row) * raster.width + left;
    data.set(raster.data.subarray(start, start + width), row * width);
  }
  return { data, width, height };
}

/** Every pixel as the mean of itself and its neighbours. */
export function softened({ data, width, height }: Raster): Raster {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      let count = 0;
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) {
          if (y + dy < 0 || y + dy >= height || x + dx < 0 || x + dx >= width) continue;
          sum += data[(y + dy) * width + x + dx]!;
          count += 1;
        }
      out[y * width + x] = sum / count;
    }
  return { data: out, width, height };
}

/** Mean of 3×3: noise falls to a third, a pen stroke stays. */
export function softAt({ data, width, height }: Raster, x: number, y: number): number {
  if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) return 0;
  const up = (y - 1) * width + x;
  const row = up + width;
  const down = row + width;
  return (
    (data[up - 1]! +
      data[up]! +
      data[up + 1]! +
      data[row - 1]! +
      data[row]! +
      data[row + 1]! +
      data[down - 1]! +
      data[down]! +
      data[down + 1]!) /
    9
  );
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
