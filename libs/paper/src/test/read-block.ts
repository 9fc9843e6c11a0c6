import type { Handwriting } from '@gemeinsam/testing/paper/handwriting';
import { encodeIdentity } from '../form/form-identity.js';
import { openScan } from '../reading/open-scan.js';
import { readPageCodes } from '../reading/page-code.js';
import type { Raster } from '../reading/raster.js';
import { register } from '../reading/registration.js';
import { ScanReader } from '../reading/scan-reader.js';
import { uprightPage } from '../reading/upright-page.js';
import { type Condition, conditions } from './conditions.js';
import { type CorpusPage, PrintedCopy } from './corpus.js';
import { plainlyTicked } from './plain-threshold.js';
import { countBox, countPage, emptyTally, type Tally } from './tally.js';

/** The simple reader is measured on a part of the copies, because it takes time and needs no great numbers. */
const plainEvery = 4;
const reader = new ScanReader();

/** Prints one copy, fills it in, scans it under every condition once, and reads all of it with the real reader. */
export async function readBlock(
  seed: number,
  handwriting: Handwriting | null,
  under: readonly Condition[] = conditions,
): Promise<Tally> {
  const tally = emptyTally();
  const copy = await PrintedCopy.make(seed, handwriting);
  for (const [index, condition] of under.entries()) {
    const page = await copy.page(condition, index);
    await readPageOf(tally, copy, condition, page, `${seed}/${condition.id}`, seed % plainEvery === 0);
  }
  return tally;
}

async function readPageOf(
  tally: Tally,
  copy: PrintedCopy,
  condition: Condition,
  page: CorpusPage,
  where: string,
  withPlain: boolean,
): Promise<void> {
  const scan = await reader.open(page.bytes);
  try {
    const identified = await scan.identify(1);
    if (identified.kind !== 'found') {
      // A page that should be refused is right when it is.
      if (condition.alarm && identified.kind !== 'mirrored')
        tally.misreads.push(`${where}: ${identified.kind} instead of mirrored`);
      return countPage(tally, condition.id, 'alarm');
    }
    if (condition.alarm || encodeIdentity(identified.identity) !== encodeIdentity(page.identity)) {
      tally.misreads.push(`${where}: read as ${encodeIdentity(identified.identity)}`);
      return countPage(tally, condition.id, 'wrong');
    }
    const outcome = await scan.read(1, copy.process, identified.identity);
    if (outcome.kind !== 'read') return countPage(tally, condition.id, 'unregistered');
    countPage(tally, condition.id, 'right');
    const plain = withPlain ? await uprightOf(copy, page) : null;
    const { boxes } = copy.plan.pages[page.identity.page - 1]!;
    for (const [index, box] of page.boxes.entries()) {
      const read = outcome.boxes[index]!;
      countBox(tally, condition.id, box, read, plain && plainlyTicked(plain, boxes[index]!));
      if (read.reading !== 'uncertain' && read.reading !== box.truth)
        tally.misreads.push(
          `${where}: page ${page.identity.page} ${box.field}/${box.option} #${index}: ${box.pen} ${box.drawn}, ${box.truth}, read as ${read.reading} (${read.confidence}) ${JSON.stringify(page.settings)}`,
        );
    }
  } finally {
    await scan.close();
  }
}

/** The page as the simple reader gets it: laid straight by ours, which flatters it. */
async function uprightOf(copy: PrintedCopy, page: CorpusPage): Promise<Raster | null> {
  const scan = await openScan(page.bytes);
  const raster = await scan.raster(1);
  const codes = await readPageCodes(raster);
  if (codes.kind !== 'found') return null;
  const found = register(raster, codes.codes, copy.plan.pages[page.identity.page - 1]!);
  return found && uprightPage(raster, found.map, copy.plan.page);
}
