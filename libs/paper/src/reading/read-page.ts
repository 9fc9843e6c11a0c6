import type { BoxMark, BoxReading, Rectangle } from '@gemeinsam/contracts';
import sharp, { type Sharp } from 'sharp';
import type { PlannedPage } from '../form/form-plan.js';
import { decidePage } from './box-decision.js';
import { measureBox } from './box-measures.js';
import { type InkMap, inkMapOf } from './darkness.js';
import type { FoundCode } from './page-code.js';
import { pixels, quantile, type Raster } from './raster.js';
import { register } from './registration.js';
import { uprightPage } from './upright-page.js';

const { hypot, max, min, round } = Math;

export interface ReadBox {
  field: string;
  option: string;
  reading: BoxReading;
  /** Of a ticked box, where it can be told. */
  mark?: BoxMark;
  confidence: number;
}
export interface ReadField {
  field: string;
  /** PNG of the handwriting, or of the boxes with their words. */
  crop: Buffer;
  /** Whether something was written, for a field to write in. */
  written: boolean;
}
export interface ReadPage {
  /** JPEG of the whole page, upright. */
  image: Buffer;
  boxes: ReadBox[];
  fields: ReadField[];
}

/** Below this a box is 16 pixels wide or less, and a thin tick is lost in the outline. */
const leastScale = 105 / 25.4;
const cropMargin = 2.5;

/**
 * Reads one page against the plan it was printed from. `null`: the page was not found on the picture well enough.
 * `blank` is the ink of the very same page as printed.
 */
export async function readPage(
  raster: Raster,
  codes: readonly FoundCode[],
  page: PlannedPage,
  size: { width: number; height: number },
  blank: InkMap,
): Promise<ReadPage | null> {
  const found = register(raster, codes, page);
  if (!found || found.scale < leastScale) return null;
  const upright = uprightPage(raster, found.map, size);
  const ink = inkMapOf(upright, page.cornerMarks);
  const cleaned = cleanedPage(ink);
  const fields: ReadField[] = [];
  for (const area of page.areas)
    fields.push({ field: area.field, crop: await crop(cleaned, area, 1), written: false });
  for (const area of page.fields)
    fields.push({
      field: area.field,
      crop: await crop(cleaned, area, cropMargin),
      written: isWritten(ink, blank, area),
    });
  return { image: await pageImage(cleaned), boxes: readBoxes(ink, blank, page), fields };
}

/** A page that could not be read, as it came, for a person to look at. */
export async function pageImage(raster: Raster): Promise<Buffer> {
  return asSharp(raster)
    .resize({ width: 1654, height: 2339, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .jpeg({ quality: 70 })
    .toBuffer();
}

function readBoxes(ink: InkMap, blank: InkMap, page: PlannedPage): ReadBox[] {
  const first = page.boxes.map((box) => measureBox(ink, blank, box, { x: 0, y: 0 }));
  const clear = first.filter((measured) => measured.outline > 0.6);
  const middle = (values: number[]): number => (values.length > 0 ? quantile(values, 0.5) : 0);
  const expected = { x: middle(clear.map((m) => m.shift.x)), y: middle(clear.map((m) => m.shift.y)) };
  const measures = page.boxes.map((box, index) => {
    const seen = first[index]!;
    // A box that sits elsewhere than its neighbours was misled by a scribble or by print nearby.
    const astray = hypot(seen.shift.x - expected.x, seen.shift.y - expected.y) > pixels(0.5);
    return astray ? measureBox(ink, blank, box, expected) : seen;
  });
  const decisions = decidePage(measures, ink);
  return page.boxes.map(({ field, option }, index): ReadBox => {
    if (ink.contrast < 45) return { field, option, reading: 'uncertain', confidence: 0 };
    const { reading, confidence } = decisions[index]!;
    const { mark } = measures[index]!;
    return { field, option, reading, ...(reading === 'ticked' && mark ? { mark } : {}), confidence };
  });
}

/** Ink beyond the printed lines; more than specks. */
function isWritten(ink: InkMap, blank: InkMap, area: Rectangle & { comb?: number }): boolean {
  let inked = 0;
  const cell = area.comb === undefined ? 0 : pixels(area.width / area.comb);
  // The teeth of a comb, a little beside where they were printed, are no writing.
  const onTooth = (x: number): boolean => {
    if (cell === 0) return false;
    const along = (x - pixels(area.x) + cell) % cell;
    return along < pixels(0.8) || cell - along < pixels(0.8);
  };
  const threshold = max(45, 4 * ink.noise);
  for (let y = round(pixels(area.y)); y < pixels(area.y + area.height - 1); y += 1)
    for (let x = round(pixels(area.x)); x < pixels(area.x + area.width); x += 1) {
      const at = y * ink.width + x;
      if (ink.data[at]! < threshold || onTooth(x)) continue;
      let printed = false;
      for (let dy = -6; dy <= 6 && !printed; dy += 1) printed = (blank.data[at + dy * blank.width] ?? 0) > 25;
      if (!printed) inked += 1;
    }
  return inked > 60;
}

/* Sixteen greys are enough to read by, and a third of the size; what is fainter than paper's own noise is paper. */
const shown = Uint8Array.from({ length: 256 }, (_, ink) => (255 - ink > 232 ? 255 : (255 - ink) & 0xf0));

/** Paper made white and print black, so that a crop is easy to read and small to keep. */
function cleanedPage(ink: InkMap): Raster {
  const data = new Uint8Array(ink.data.length);
  for (let at = 0; at < data.length; at += 1) data[at] = shown[ink.data[at]!]!;
  return { data, width: ink.width, height: ink.height };
}

async function crop(page: Raster, area: Rectangle, margin: number): Promise<Buffer> {
  const left = max(0, round(pixels(area.x - margin)));
  const top = max(0, round(pixels(area.y - margin)));
  const width = min(page.width - left, round(pixels(area.width + 2 * margin)));
  const height = min(page.height - top, round(pixels(area.height + 2 * margin)));
  return asSharp(page)
    .extract({ left, top, width, height })
    .toColourspace('b-w')
    .png({ compressionLevel: 6 })
    .toBuffer();
}

const asSharp = ({ data, width, height }: Raster): Sharp =>
  sharp(data, { raw: { width, height, channels: 1 } });
