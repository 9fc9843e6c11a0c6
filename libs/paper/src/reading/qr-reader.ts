import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import type { Point, Raster } from './raster.js';

/** A code that is whole and says something, ours or not. */
export interface SeenCode {
  text: string;
  /** In the order of the upright code: top left, top right, bottom right, bottom left. */
  corners: [Point, Point, Point, Point];
  mirrored: boolean;
}

const plain: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 8,
};
/** How hard to look, from what most pages need to what costs most. */
export const looking = {
  quick: plain,
  thorough: { ...plain, tryHarder: true, tryRotate: true, tryDownscale: true },
  denoising: { ...plain, tryHarder: true, tryRotate: true, tryDownscale: true, tryDenoise: true },
} as const satisfies Record<string, ReaderOptions>;

/**
 * Pixels of the shorter side below which nothing is looked for: the smallest code has 21 modules, of two pixels each at least.
 * The library leaves its memory on strips of 5 to 20 pixels.
 */
const leastSide = 42;

let prepared: Promise<void> | undefined;
/** By default the library fetches its program from the internet; ours comes from node_modules. */
async function prepare(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const binary = await readFile(path);
  const wasmBinary = binary.buffer.slice(
    binary.byteOffset,
    binary.byteOffset + binary.byteLength,
  ) as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** All readable QR codes of a picture. */
export async function readQrCodes(
  { data, width, height }: Raster,
  options: ReaderOptions,
): Promise<SeenCode[]> {
  if (Math.min(width, height) < leastSide) return [];
  prepared ??= prepare();
  await prepared;
  const results = await readBarcodes(greyMap(data, width, height), options);
  return results
    .filter((result) => result.isValid)
    .map(({ text, position, isMirrored }) => ({
      text,
      corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
      mirrored: isMirrored,
    }));
}

/** A picture file without packing. As pixels the library takes colours only, which are four times as much to make and to read. */
function greyMap(data: Uint8Array, width: number, height: number): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
