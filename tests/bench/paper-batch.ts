import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  type Actor,
  type FormLayout,
  getProcess,
  type ParticipationProcess,
  publicActor,
  publishProcess,
} from '@gemeinsam/contracts';
import { textOfPdf } from '@gemeinsam/testing/paper/pdf-text';
import { pdfOfJpegs, type ScannedJpeg } from '@gemeinsam/testing/paper/scanned-pdf';
import { projectRoot } from '@gemeinsam/tools/project-root';
import { demoSlug } from '../harness/contribution-body.js';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import { requestsTo } from '../harness/requests-to.js';
import { chance, shuffled } from './chance.js';
import type { ScanOrder } from './scan-forms.worker.js';

/** What a page of the batch is, and where it has to end. */
export interface TruePage {
  kind: 'form' | 'twice' | 'foreign' | 'mirrored';
  process?: string;
  formVersion?: number;
  serial?: string;
  page?: number;
}
export interface PaperBatchFile {
  pdf: Buffer;
  pages: TruePage[];
  /** Pages of forms that are not in the file, and on which something can be filled in. */
  missing: number;
}

interface Edition {
  slug: string;
  version: number;
  size: 'a4' | 'a6';
  copies: number;
}
/** A part of the batch, to try the bench out. */
const share = Number(process.env['BENCH_PAPER_SHARE'] ?? 1);
/** With what is missing, twice, foreign and mirrored: 500 pages of two processes and three versions. */
const editions = (
  [
    { slug: 'stapel-a', version: 1, size: 'a4', copies: 24 },
    { slug: 'stapel-a', version: 2, size: 'a4', copies: 24 },
    { slug: 'stapel-a', version: 3, size: 'a4', copies: 24 },
    { slug: 'stapel-a', version: 3, size: 'a6', copies: 25 },
    { slug: 'stapel-b', version: 1, size: 'a4', copies: 24 },
    { slug: 'stapel-b', version: 1, size: 'a6', copies: 25 },
  ] as const
).map((edition): Edition => ({ ...edition, copies: Math.ceil(edition.copies * share) }));
const missingEvery = 10;
const twiceEvery = 11;
const allPages = Math.round(500 * share);
const mirroredPages = 4;
const admin: Actor = { kind: 'staff', id: 'bench', name: 'Bench', roles: ['admin'] };

/**
 * Prints forms with the product, lets people fill them in and scans all of it into one shuffled PDF. Made once and kept
 * under `.data`; the versions that it was printed from are published each time.
 */
export async function paperBatch(sut: ProductUnderTest): Promise<PaperBatchFile> {
  const demo = await requestsTo(sut).ask(getProcess, { slug: demoSlug }, { actor: publicActor });
  const { id: _id, open: _open, ...base } = demo;
  const versions = new Map(editions.map((one) => [`${one.slug} ${one.version}`, versionOf(base, one)]));
  const geometry = await Promise.all((['a4', 'a6'] as const).map((size) => layoutOf(sut, demoSlug, size)));
  const key = createHash('sha256')
    .update(JSON.stringify([[...versions.values()], geometry, editions]))
    .digest('hex');
  const folder = join(projectRoot, '.data', 'bench');
  const [pdfFile, truthFile] = [
    join(folder, `paper-${key.slice(0, 12)}.pdf`),
    join(folder, `paper-${key.slice(0, 12)}.json`),
  ];
  const cached = existsSync(pdfFile) && existsSync(truthFile);
  const forms: PrintedForm[] = [];
  for (const edition of editions) {
    const version = `${edition.slug} ${edition.version}`;
    const process = versions.get(version);
    // Only the current version is printed.
    if (process) await requestsTo(sut).ask(publishProcess, process, { actor: admin });
    versions.delete(version);
    if (!cached) forms.push(...(await printed(sut, edition)));
  }
  if (!cached) {
    const made = await madeOf(forms);
    await mkdir(folder, { recursive: true });
    await writeFile(pdfFile, made.pdf);
    await writeFile(truthFile, JSON.stringify({ pages: made.pages, missing: made.missing }));
  }
  const truth = JSON.parse(await readFile(truthFile, 'utf8')) as Omit<PaperBatchFile, 'pdf'>;
  return { pdf: await readFile(pdfFile), ...truth };
}

/** Every version asks something else, so that its boxes lie elsewhere. */
function versionOf(base: ParticipationProcess, { slug, version }: Edition): ParticipationProcess {
  const questions = base.form.questions.filter(
    ({ kind }) => (version !== 2 || kind !== 'place') && (version !== 3 || kind !== 'statements'),
  );
  return {
    ...base,
    slug,
    opensAt: '2020-01-01T00:00:00.000Z',
    closesAt: '2040-12-31T00:00:00.000Z',
    form: { ...base.form, version, questions },
  };
}

interface PrintedForm {
  edition: Edition;
  pdf: Uint8Array;
  layout: FormLayout;
  serial: string;
}

async function printed(sut: ProductUnderTest, edition: Edition): Promise<PrintedForm[]> {
  const { slug, size, copies } = edition;
  const layout = await currentLayout(sut, edition);
  const forms: PrintedForm[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    const answer = await sut.api.raw(`/processes/${slug}/form.pdf?language=de&size=${size}`);
    if (!answer.ok) throw new Error(`form ${slug} ${size} cannot be printed: ${answer.status}`);
    const pdf = new Uint8Array(await answer.arrayBuffer());
    const number = /(?:Formular|Karte) (\w{4})-(\w{4})/.exec((await textOfPdf(pdf)).join(' '));
    if (!number) throw new Error(`form ${slug} ${size} has no serial on it`);
    forms.push({ edition, pdf, layout, serial: `${number[1]!}${number[2]!}` });
  }
  return forms;
}

/** A new version is printed some seconds after it was published. */
async function currentLayout(sut: ProductUnderTest, { slug, size, version }: Edition): Promise<FormLayout> {
  for (let waited = 0; waited < 90; waited += 1) {
    const layout = await layoutOf(sut, slug, size).catch(() => null);
    if (layout?.formVersion === version) return layout;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`version ${version} of ${slug} is not printed`);
}

async function layoutOf(sut: ProductUnderTest, slug: string, size: 'a4' | 'a6'): Promise<FormLayout> {
  const answer = await sut.api.get<FormLayout>(
    `/processes/${slug}/form-layout.json?language=de&size=${size}`,
  );
  if (answer.status !== 200) throw new Error(`form ${slug} ${size} has no layout: ${answer.status}`);
  return answer.body;
}

interface Order {
  order: ScanOrder;
  pages: TruePage[];
}

async function madeOf(forms: readonly PrintedForm[]): Promise<PaperBatchFile> {
  const orders = forms.map(orderOf);
  let missing = 0;
  let count = 0;
  for (const [index, { pages }] of orders.entries()) {
    const there = new Set(pages.filter(({ kind }) => kind === 'form').map(({ page }) => page));
    missing += forms[index]!.layout.pages.filter((one) => isMissed(one) && !there.has(one.page)).length;
    count += pages.length;
  }
  for (let seed = 0; count < allPages; seed += 1, count += 1)
    orders.push({ order: { seed, foreign: true }, pages: [{ kind: 'foreign' }] });
  const scans = await scanned(orders);
  const order = shuffled(scans, chance(4));
  return { pdf: pdfOfJpegs(order.map(({ jpeg }) => jpeg)), pages: order.map(({ truth }) => truth), missing };
}

/** A page with nothing to fill in on it is not missed. */
const isMissed = ({ boxes, fields }: FormLayout['pages'][number]): boolean =>
  boxes.length + fields.length > 0;

/** Most forms come whole; some lack a page, of some a page was scanned twice, and a few went in the wrong way round. */
function orderOf({ edition, pdf, layout, serial }: PrintedForm, index: number): Order {
  const numbers = layout.pages.map(({ page }) => page);
  const lost = index % missingEvery === 3 ? numbers[index % numbers.length] : undefined;
  const scans = numbers
    .filter((page) => page !== lost)
    .map((page) => ({ page, mirrored: false, twice: false }));
  if (index % twiceEvery === 5) scans.push({ ...scans[index % scans.length]!, twice: true });
  // A page more, so that the form lacks none.
  const mirror = index % missingEvery === 7 && index < mirroredPages * missingEvery;
  if (mirror) scans.push({ page: numbers[0]!, mirrored: true, twice: false });
  const { slug: process, version: formVersion } = edition;
  return {
    order: { seed: 70_000 + index, pdf, layout, scans },
    pages: scans.map(({ page, mirrored, twice }) =>
      mirrored
        ? { kind: 'mirrored' }
        : { kind: twice ? 'twice' : 'form', process, formVersion, serial, page },
    ),
  };
}

async function scanned(orders: readonly Order[]): Promise<{ jpeg: ScannedJpeg; truth: TruePage }[]> {
  const waiting = [...orders.entries()];
  const results: { jpeg: ScannedJpeg; truth: TruePage }[][] = [];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./scan-forms.worker.js', import.meta.url));
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, { order, pages }] = next;
        const jpegs = await answerOf(worker, order);
        results[index] = jpegs.map((jpeg, at) => ({ jpeg, truth: pages[at]! }));
        if (index % 20 === 0) process.stdout.write(`${index} of ${orders.length} forms are scanned\n`);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all([work(), work()]);
  return results.flat();
}

function answerOf(worker: Worker, order: ScanOrder): Promise<ScannedJpeg[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (jpegs: ScannedJpeg[]) => {
      worker.off('error', reject);
      // A Buffer arrives from another thread as plain bytes.
      resolve(jpegs.map((one) => ({ ...one, jpeg: Buffer.from(one.jpeg) })));
    });
    worker.postMessage(order);
  });
}
