import { parentPort } from 'node:worker_threads';
import type { FormLayout } from '@gemeinsam/contracts';
import { fillForm } from '@gemeinsam/testing/paper/fill-form';
import { Random } from '@gemeinsam/testing/paper/random';
import { jpegsOf, type ScannedJpeg } from '@gemeinsam/testing/paper/scanned-pdf';
import { cleanScan, scanSheet } from '@gemeinsam/testing/paper/scanner';
import { sharedHandwriting } from '@gemeinsam/testing/paper/shared-handwriting';
import type { Sheet } from '@gemeinsam/testing/paper/sheet';
import qrcode from 'qrcode';

/* Lets people fill in forms and scans them, in a thread of its own: the bench needs hundreds of pages. */

export type ScanOrder =
  | {
      seed: number;
      pdf: Uint8Array;
      layout: FormLayout;
      scans: readonly { page: number; mirrored?: boolean }[];
    }
  /** A sheet with codes that are none of ours. */
  | { seed: number; foreign: true };

const port = parentPort;
if (!port) throw new Error('scan-forms.worker runs as a worker thread only');
const handwriting = sharedHandwriting();
const dpi = 200;

port.on('message', (order: ScanOrder) => {
  void ('foreign' in order ? foreignPage(order.seed) : formPages(order)).then((jpegs) =>
    port.postMessage(jpegs),
  );
});

async function formPages({
  seed,
  pdf,
  layout,
  scans,
}: Extract<ScanOrder, { pdf: unknown }>): Promise<ScannedJpeg[]> {
  const random = new Random(seed);
  const ticks: Record<string, string[]> = {};
  for (const { field, option } of layout.pages.flatMap((page) => page.boxes))
    if (field === 'consent' || random.chance(0.25)) (ticks[field] ??= []).push(option);
  const texts = layout.pages.flatMap((page) => page.fields.map(({ field }) => field));
  const { sheets } = await fillForm(
    pdf,
    layout,
    { ticks, texts: texts.filter(() => random.chance(0.6)), seed },
    handwriting,
  );
  const scanned = scans.map(({ page, mirrored = false }) =>
    scan(cardOnly(sheets[page - 1]!, layout), random, mirrored),
  );
  return jpegsOf(scanned, 75);
}

/** The stub stays with the person. */
function cardOnly(sheet: Sheet, { page }: FormLayout): Sheet {
  const height = Math.min(sheet.height, Math.round(page.height * sheet.scale));
  return { ...sheet, height, data: sheet.data.subarray(0, height * sheet.width) };
}

const scan = (sheet: Sheet, random: Random, mirrored = false): Sheet =>
  scanSheet(
    sheet,
    {
      ...cleanScan,
      dpi,
      mirrored,
      skew: random.around(1),
      upsideDown: random.chance(0.25),
      shift: { x: random.around(1), y: random.around(1) },
      noise: random.between(2, 5),
    },
    random,
  );

async function foreignPage(seed: number): Promise<ScannedJpeg[]> {
  const scale = 300 / 25.4;
  const [width, height] = [Math.round(210 * scale), Math.round(297 * scale)];
  const sheet = { data: new Uint8Array(width * height).fill(255), width, height, scale };
  const { modules } = qrcode.create(`https://example.org/poster/${seed}`);
  for (const [left, top] of [
    [168, 11],
    [21, 265],
  ] as const)
    for (let y = 0; y < 20 * scale; y += 1)
      for (let x = 0; x < 20 * scale; x += 1) {
        const row = Math.floor((y / (20 * scale)) * modules.size);
        const column = Math.floor((x / (20 * scale)) * modules.size);
        if (modules.get(row, column))
          sheet.data[(Math.round(top * scale) + y) * width + Math.round(left * scale) + x] = 0;
      }
  return jpegsOf([scan(sheet, new Random(seed))], 75);
}
