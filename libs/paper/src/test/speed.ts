import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jpegsOf, pdfOfJpegs } from '@gemeinsam/testing/paper/scanned-pdf';
import { Random } from '@gemeinsam/testing/paper/random';
import { scanSheet } from '@gemeinsam/testing/paper/scanner';
import { conditions } from './conditions.js';
import { PrintedCopy } from './corpus.js';

export interface ReadingTime {
  pages: number;
  read: number;
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
  /** Held after a tenth of the pages and after the last. */
  earlyMegabytes: number;
  lateMegabytes: number;
}
export interface Speed {
  /** One file, one thread. */
  one: ReadingTime;
  /** Two processes at once, each with a part. */
  two: ReadingTime[];
  fileMegabytes: number;
}

/** Copies filled in for the speed; seeds that are used for nothing else. */
const seed = 900_000;
const different = 40;

/** Reads a PDF of many pages at 200 dpi as the paper desk does, without OCR. */
export async function measureSpeed(
  folder: string,
  pages: number,
  say: (line: string) => void,
): Promise<Speed> {
  const kept = join(folder, `speed-${pages}.json`);
  if (existsSync(kept)) return JSON.parse(await readFile(kept, 'utf8')) as Speed;
  const large = join(folder, `speed-${pages}.pdf`);
  const small = join(folder, `speed-${pages}-part.pdf`);
  if (!existsSync(large) || !existsSync(small)) {
    say('Making the file for the speed ...');
    const jpegs = await scannedPages();
    const all = Array.from({ length: pages }, (_, index) => jpegs[index % jpegs.length]!);
    await writeFile(small, pdfOfJpegs(all.slice(0, Math.max(20, pages / 5))));
    await writeFile(large, pdfOfJpegs(all));
  }
  say(`Reading ${pages} pages in one thread ...`);
  const one = await read(large);
  say(`Reading ${Math.max(20, pages / 5)} pages in each of two processes at once ...`);
  const two = await Promise.all([read(small), read(small)]);
  const speed = { one, two, fileMegabytes: (await stat(large)).size / 2 ** 20 };
  await writeFile(kept, JSON.stringify(speed));
  // Hundreds of megabytes that nobody needs any more.
  await Promise.all([large, small].map((file) => rm(file)));
  return speed;
}

async function scannedPages(): Promise<Awaited<ReturnType<typeof jpegsOf>>> {
  const copy = await PrintedCopy.make(seed, null);
  const condition = conditions.find(({ id }) => id === 'clean-200')!;
  const sheets = [];
  for (let index = 0; index < different; index += 1) {
    const random = new Random(seed + index);
    const { sheet, damage } = await copy.filled(condition, index);
    sheets.push(scanSheet(sheet, damage.scan, random));
  }
  return jpegsOf(sheets, 75);
}

function read(file: string): Promise<ReadingTime> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./read-file.js', import.meta.url)), [file]);
    let time: ReadingTime | undefined;
    child.once('message', (message) => (time = message as ReadingTime));
    child.once('error', reject);
    child.once('exit', () => (time ? resolve(time) : reject(new Error('reading for the speed failed'))));
  });
}
