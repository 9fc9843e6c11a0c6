import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReaderOptions, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import { decodeIdentity, encodeIdentity, type PageIdentity } from '../form/form-identity.js';
import type { Point, Raster } from './raster.js';

/** One of our codes on a picture; corners in the order of the upright code: top left, top right, bottom right, bottom left. */
export interface FoundCode {
  corners: [Point, Point, Point, Point];
}
export type PageCodes =
  | { kind: 'none' }
  /** There are codes, none of them ours. */
  | { kind: 'foreign' }
  /** Two sheets at once, or one lies on the other. */
  | { kind: 'contradictory' }
  | { kind: 'found'; identity: PageIdentity; codes: FoundCode[] };

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

/* Most pages need no more than this; the rest is tried where one of the two codes is missing. */
const quick: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 8,
};
const options: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 8,
};

/** Finds the identity codes of a page in any orientation. */
export async function readPageCodes(raster: Raster): Promise<PageCodes> {
  prepared ??= prepare();
  await prepared;
  let results = await scan(raster, quick);
  if (results.filter(ours).length < 2) results = [...results, ...(await scan(raster, options))];
  // Toner specks and hard 1-bit edges break the finder patterns; a slight blur closes them again.
  if (!results.some(ours))
    results = [...results, ...(await scan(softened(raster), { ...options, tryDenoise: true }))];
  const found = results.flatMap((result) => {
    const identity = decodeIdentity(result.text);
    return identity ? [{ identity, code: codeOf(result) }] : [];
  });
  const first = found[0];
  if (!first) return { kind: results.some((result) => result.isValid) ? 'foreign' : 'none' };
  if (found.some((other) => encodeIdentity(other.identity) !== encodeIdentity(first.identity)))
    return { kind: 'contradictory' };
  return { kind: 'found', identity: first.identity, codes: apart(found.map(({ code }) => code)) };
}

/** The same code may have been found by two ways of looking; at most two lie on a page. */
function apart(codes: readonly FoundCode[]): FoundCode[] {
  const [first] = codes;
  const other = codes.find(
    (code) =>
      first &&
      Math.hypot(code.corners[0].x - first.corners[0].x, code.corners[0].y - first.corners[0].y) > 100,
  );
  return [first, other].filter((code) => code !== undefined);
}

const ours = (result: ReadResult): boolean => decodeIdentity(result.text) !== null;

async function scan({ data, width, height }: Raster, reader: ReaderOptions): Promise<ReadResult[]> {
  const colours = new Uint8ClampedArray(width * height * 4);
  for (let index = 0, at = 0; index < data.length; index += 1, at += 4) {
    const grey = data[index]!;
    colours[at] = grey;
    colours[at + 1] = grey;
    colours[at + 2] = grey;
    colours[at + 3] = 255;
  }
  return readBarcodes(
    { data: colours, width, height, colorSpace: 'srgb' } as Parameters<typeof readBarcodes>[0],
    reader,
  );
}

function softened({ data, width, height }: Raster): Raster {
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

const codeOf = ({ position }: ReadResult): FoundCode => ({
  corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
});
