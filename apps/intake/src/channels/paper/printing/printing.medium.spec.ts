import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  type Actor,
  createBatch,
  createPrintRun,
  type FormLayout,
  formLayout,
  getBatch,
  getPaperForm,
  getPrintRun,
  listPrintRuns,
  previewForm,
  type PrintRun,
  publicActor,
  publicStatus,
  receiveContribution,
  renderForm,
  type RequestDefinition,
  type RequestOutput,
  savePaperForm,
  submitPaperForm,
} from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, RequestClient, StoreFull } from '@gemeinsam/service-kit';
import { eventually, staff } from '@gemeinsam/testing';
import { fillForm } from '@gemeinsam/testing/paper/fill-form';
import { markBox } from '@gemeinsam/testing/paper/marks';
import { pens } from '@gemeinsam/testing/paper/pen';
import { Random } from '@gemeinsam/testing/paper/random';
import { scannedPdf } from '@gemeinsam/testing/paper/scanned-pdf';
import { cleanScan, scanSheet } from '@gemeinsam/testing/paper/scanner';
import { sharedHandwriting } from '@gemeinsam/testing/paper/shared-handwriting';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { type ReferenceNumbers } from '../../../contributions/reference-numbers.js';
import { ReservedReferences } from '../../../contributions/reserved-references.store.js';
import { webContribution } from '../../../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { withoutSuggestions } from '../../../test/without-suggestions.js';
import { openScan } from '@gemeinsam/paper/reading/open-scan';
import { readPageCodes } from '@gemeinsam/paper/reading/page-code';
import { PrintOneRun } from './print-run.service.js';
import { maxAttempts } from './print-run.store.js';
import { PrintingQueue } from './printing-queue.jobs.js';

const clerk = staff('p1', 'paper');
const slug = 'ideen-fuers-graetzl';
let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
  withoutSuggestions(intake);
}, 60_000);
afterAll(() => intake?.close());

const ask = <R extends RequestDefinition>(
  request: R,
  input: z.input<R['input']>,
  actor: Actor = clerk,
): Promise<RequestOutput<R>> =>
  intake.app.get(RequestClient).ask(request, input, { actor, timeoutMs: 60_000 });
const blobs = (): BlobStore => intake.app.get(BlobStore, { strict: false });
const contentOf = async (key: string): Promise<Buffer> => buffer((await blobs().get(key))!.stream);

/** What the codes say on every page, or on every so many from the first on. */
async function serialsOf(pdf: Buffer, every = 1): Promise<string[]> {
  const scan = await openScan(pdf);
  const serials: string[] = [];
  for (let page = 1; page <= scan.pages; page += every) {
    const codes = await readPageCodes(await scan.raster(page));
    serials.push(codes.kind === 'found' ? codes.identity.serial : codes.kind);
  }
  scan.close();
  return serials;
}

const referenceOf = async (serial: string): Promise<string> => {
  const rows = await intake.dataSource.query<{ reference: string }[]>(
    'select reference from reserved_references where holder = $1',
    [serial],
  );
  return rows[0]!.reference;
};

const finished = (id: string): Promise<PrintRun> =>
  eventually(async () => {
    const run = await ask(getPrintRun, { id });
    if (run.state !== 'ready') throw new Error(`${run.state}, ${run.printed} of ${run.copies}`);
    return run;
  }, 60_000);

/** Prints a form, fills it in, scans it slightly askew and waits until it is read. */
async function readBack(
  edition: { size: 'a4' | 'a6'; edition: 'normal' | 'large' },
  ticks: (layout: FormLayout) => Record<string, string[]>,
  texts: string[],
) {
  const asked = { slug, language: 'de' as const, ...edition };
  const layout = await ask(formLayout, asked);
  const pdf = await contentOf((await ask(renderForm, asked)).blobKey);
  const { sheets } = await fillForm(
    pdf,
    layout,
    { ticks: ticks(layout), texts, seed: 7 },
    sharedHandwriting(),
  );
  const byHand = layout.pages[0]!.fields.find(({ field }) => field === 'district');
  // Two digits, as far as a reader without letters can tell.
  if (byHand)
    for (const cell of [0, 1]) {
      const area = { x: byHand.x + cell * 10 + 2.5, y: byHand.y + 1.5, width: 5, height: 5.5 };
      markBox(sheets[0]!, area, 'cross', pens.ballpoint, new Random(cell + 3));
    }
  const scans = sheets.map((sheet, index) =>
    scanSheet(sheet, { ...cleanScan, dpi: 150, skew: 1.5, noise: 6 }, new Random(index + 1)),
  );
  const scanned = await scannedPdf(scans, 70);
  const sha256 = createHash('sha256').update(scanned).digest('hex');
  const blobKey = `uploads/${sha256.slice(0, 20)}`;
  await blobs().put(blobKey, scanned, { contentType: 'application/pdf' });
  const file = { blobKey, name: 'karte.pdf', mime: 'application/pdf', size: scanned.length, sha256 };
  const { id } = await ask(createBatch, { name: 'Karten', files: [file] });
  const batch = await eventually(async () => {
    const now = await ask(getBatch, { id });
    if (now.state !== 'read') throw new Error(now.state);
    return now;
  }, 120_000);
  expect(batch.alarms).toEqual([]);
  return { layout, form: await ask(getPaperForm, { id: batch.forms[0]!.id }) };
}

describe('a postcard', () => {
  it('becomes the contribution with the number on its stub, and is no contribution before', async () => {
    const { form } = await readBack(
      { size: 'a6', edition: 'normal' },
      () => ({ 'contact.wish': ['letter'], consent: ['yes'] }),
      ['title', 'idea', 'contact.name'],
    );
    expect(form.fields.map(({ field }) => field)).toEqual([
      'title',
      'idea',
      'district',
      'contact.wish',
      'contact.name',
      'contact.email',
      'contact.phone',
      'contact.street',
      'contact.postcode',
      'contact.city',
      'consent',
    ]);
    const field = (name: string) => form.fields.find((candidate) => candidate.field === name)!;
    expect(field('contact.wish').proposed).toBe('letter');
    expect(field('consent').proposed).toBe('yes');
    expect(field('district')).toMatchObject({ written: true, doubtful: true });
    for (const empty of ['contact.postcode', 'contact.phone', 'contact.city', 'contact.email'])
      expect(field(empty)).toMatchObject({ written: false, doubtful: false });

    const reference = await referenceOf(form.serial);
    await expect(ask(publicStatus, { reference }, publicActor)).rejects.toMatchObject({
      code: 'intake.card-not-arrived',
      kind: 'not-found',
    });
    const values = {
      title: 'Ein Trinkbrunnen',
      idea: 'Am Platz fehlt Wasser.',
      district: '16',
      'contact.name': 'Erika Beispiel',
      'contact.street': 'Beispielgasse 3',
      'contact.postcode': '1160',
      'contact.city': 'Wien',
    };
    const saved = await ask(savePaperForm, { id: form.id, version: form.version, values });
    const both = await Promise.all(
      [1, 2].map(() => ask(submitPaperForm, { id: form.id, version: saved.version })),
    );
    expect(both).toEqual([{ reference }, { reference }]);
    expect(await ask(publicStatus, { reference }, publicActor)).toMatchObject({
      reference,
      status: 'received',
    });
    expect(await intake.count('contributions', 'reference = $1', [reference])).toBe(1);
  }, 240_000);

  it.each([
    ['large', 'large-print'],
    ['easy', 'easy-language'],
  ] as const)('has no edition that needs large letters: %s', async (edition, code) => {
    await expect(
      ask(renderForm, { slug, language: 'de', size: 'a6', edition }, publicActor),
    ).rejects.toMatchObject({
      code: 'intake.form-has-no-card',
      kind: 'invalid',
      problem: { fields: [{ pointer: '/size', code, detail: expect.stringContaining('A4') }] },
    });
  });
});

describe('large print', () => {
  it('is read like any other form', async () => {
    const { form } = await readBack(
      { size: 'a4', edition: 'large' },
      () => ({ district: ['16'], 'contact.wish': ['call'], consent: ['yes'] }),
      ['title', 'contact.phone'],
    );
    const proposed = Object.fromEntries(form.fields.map((field) => [field.field, field.proposed]));
    expect(proposed).toMatchObject({ district: '16', 'contact.wish': 'call', consent: 'yes' });
    expect(form.fields.find((field) => field.field === 'contact.postcode')).toMatchObject({ written: false });
    expect(form.fields.filter((field) => field.doubtful).map((field) => field.field)).toEqual([]);
  }, 240_000);
});

describe('a print run', () => {
  const asked = { slug, language: 'en' as const, size: 'a6' as const, edition: 'normal' as const };

  it('makes one file of numbered copies, once per key, and can be had again until it expires', async () => {
    const key = randomUUID();
    const [run, same] = await Promise.all(
      [1, 2].map(() => ask(createPrintRun, { ...asked, copies: 12, key })),
    );
    expect(same!.id).toBe(run!.id);
    const done = await finished(run!.id);
    expect(done).toMatchObject({ copies: 12, printed: 12, createdBy: clerk.name });
    const serials = await serialsOf(await contentOf(done.blobKey!));
    expect(serials).toHaveLength(24);
    expect(new Set(serials).size).toBe(12);
    expect([serials[0], serials.at(-1)]).toEqual([done.firstSerial, done.lastSerial]);
    expect(await intake.count('reserved_references', 'holder = any($1::text[])', [serials])).toBe(12);
    expect((await ask(listPrintRuns, { limit: 5 })).items.map(({ id }) => id)).toContain(done.id);

    await intake.dataSource.query(
      `update print_runs set expires_at = now() - interval '1 day' where id = $1`,
      [done.id],
    );
    // The sweep comes by itself, every ten seconds.
    intake.app.get(PrintingQueue, { strict: false }).ring();
    await eventually(
      async () => expect((await ask(getPrintRun, { id: done.id })).state).toBe('expired'),
      30_000,
    );
    expect(await blobs().get(done.blobKey!)).toBeNull();
  }, 120_000);

  it('has the same numbers again when a printer died at the end of it', async () => {
    const store = blobs();
    const put = store.put.bind(store);
    const drawn: Buffer[] = [];
    store.put = async (key, content, options) => {
      drawn.push(content as Buffer);
      if (drawn.length === 2) return put(key, content, options);
      // The first one's lease ends before it is done, and a second one takes the run.
      const id = /([^/]+)\.pdf$/.exec(key)![1]!;
      await intake.dataSource.query(
        `update print_runs set lease_until = now() - interval '1 second' where id = $1`,
        [id],
      );
      await intake.app.get(PrintOneRun, { strict: false }).print(id);
      throw new Error('killed');
    };
    try {
      const { id } = await ask(createPrintRun, { ...asked, copies: 3, key: randomUUID() });
      await finished(id);
    } finally {
      store.put = put;
    }
    const [first, second] = await Promise.all(drawn.map((pdf) => serialsOf(pdf, 2)));
    expect(first).toHaveLength(3);
    expect(second).toEqual(first);
  }, 120_000);

  it('waits on a full disk, however often it is tried, and is printed when there is room', async () => {
    const store = blobs();
    const put = store.put.bind(store);
    let tries = 0;
    store.put = () => {
      tries += 1;
      return Promise.reject(new StoreFull(new Error('ENOSPC')));
    };
    let id = '';
    try {
      ({ id } = await ask(createPrintRun, { ...asked, copies: 1, key: randomUUID() }));
      const printer = intake.app.get(PrintOneRun, { strict: false });
      await eventually(async () => {
        await printer.print(id).catch(() => undefined);
        expect(tries).toBeGreaterThan(maxAttempts + 1);
      }, 30_000);
      expect((await ask(getPrintRun, { id })).state).not.toBe('failed');
    } finally {
      store.put = put;
    }
    await intake.app.get(PrintOneRun, { strict: false }).print(id);
    await finished(id);
  }, 120_000);

  it('is for the paper desk alone', async () => {
    const order = { ...asked, copies: 1, key: randomUUID() };
    await expect(ask(createPrintRun, order, publicActor)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('shows what it will print', async () => {
    const { pages } = await ask(previewForm, { ...asked, size: 'a4', edition: 'large' });
    expect(pages.length).toBeGreaterThan(3);
    const again = await ask(previewForm, { ...asked, size: 'a4', edition: 'large' });
    expect(again).toEqual(pages.length > 0 ? { pages } : again);
    expect((await contentOf(pages[0]!.blobKey)).subarray(1, 4).toString()).toBe('PNG');
  }, 60_000);
});

describe('numbers on cards', () => {
  it('are given once, however many print at the same time and however few are left', async () => {
    let drawn = 0;
    const few: ReferenceNumbers = {
      draw: () => '',
      // Every number comes up again and again.
      drawReserved: () => String(9_990_000_000 + ((drawn++ * 7) % 130)),
    };
    const reserved = new ReservedReferences(intake.app.get(DataSource), few);
    const unitOfWork = intake.app.get(UnitOfWork);
    const holders = Array.from({ length: 100 }, (_, index) => `TEST${index}`);
    const groups = Array.from({ length: 10 }, (_, index) => holders.slice(index * 10, index * 10 + 10));
    const given = await Promise.all(
      groups.map((group) => unitOfWork.run((tx) => reserved.reserve(tx, group, new Date()))),
    );
    const numbers = given.flatMap((one) => [...one.values()]);
    expect(new Set(numbers).size).toBe(100);
    const again = await unitOfWork.run((tx) => reserved.reserve(tx, groups[3]!, new Date()));
    expect([...again]).toEqual([...given[3]!]);
  }, 60_000);

  it('are never those of other contributions', async () => {
    const receipts = await Promise.all(
      Array.from({ length: 60 }, () => ask(receiveContribution, webContribution(), publicActor)),
    );
    expect(receipts.filter(({ reference }) => reference.startsWith('9'))).toEqual([]);
    const { blobKey } = await ask(renderForm, { slug, language: 'de', size: 'a6', copies: 20 }, publicActor);
    // Both sides of a card have the same one.
    const serials = await serialsOf(await contentOf(blobKey), 2);
    expect(new Set(serials).size).toBe(20);
    for (const serial of serials) expect((await referenceOf(serial)).startsWith('9')).toBe(true);
  }, 120_000);
});
