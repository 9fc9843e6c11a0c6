import { buffer } from 'node:stream/consumers';
import { createHash } from 'node:crypto';
import {
  type Actor,
  type Answers,
  contentsOf,
  createBatch,
  discardPaperForm,
  enterPaperField,
  eraseContributor,
  type FormLayout,
  formLayout,
  getBatch,
  getPaperForm,
  nextPaperField,
  type PaperBatch,
  publicActor,
  renderForm,
  type RequestDefinition,
  type RequestOutput,
  savePaperForm,
  submitPaperForm,
} from '@gemeinsam/contracts';
import { BlobStore, RequestClient } from '@gemeinsam/service-kit';
import { eventually, staff } from '@gemeinsam/testing';
import { fillForm } from '@gemeinsam/testing/paper/fill-form';
import { Random } from '@gemeinsam/testing/paper/random';
import { scannedPdf } from '@gemeinsam/testing/paper/scanned-pdf';
import { cleanScan, pictureOf, scanSheet, type ScanSettings } from '@gemeinsam/testing/paper/scanner';
import { sharedHandwriting } from '@gemeinsam/testing/paper/shared-handwriting';
import { printPdf, type Sheet } from '@gemeinsam/testing/paper/sheet';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { ScanReading } from '@gemeinsam/paper/reading/scan-reading';
import { type RunningIntake, startIntake } from '../../test/running-intake.js';
import { withoutSuggestions } from '../../test/without-suggestions.js';

/** Reading keeps the thread busy here, so answers may take their time. */
const ask = <R extends RequestDefinition>(
  request: R,
  input: z.input<R['input']>,
  actor: Actor = publicActor,
): Promise<RequestOutput<R>> =>
  intake.app.get(RequestClient).ask(request, input, { actor, timeoutMs: 60_000 });
const clerk = staff('p1', 'paper');
const second = staff('p2', 'paper');
const slug = 'ideen-fuers-graetzl';
let intake: RunningIntake;
let layout: FormLayout;
beforeAll(async () => {
  intake = await startIntake();
  withoutSuggestions(intake);
  layout = await ask(formLayout, { slug, language: 'de' });
}, 60_000);
afterAll(() => intake?.close(), 60_000);

const blobs = (): BlobStore => intake.app.get(BlobStore, { strict: false });

/** What kind of content lies there; `null` for nothing. Reads it, because an open file may vanish under the reader. */
async function kindAt(key: string): Promise<string | null> {
  const blob = await blobs().get(key);
  if (!blob) return null;
  await buffer(blob.stream).catch(() => undefined);
  return blob.contentType;
}

async function upload(name: string, content: Buffer, mime = 'application/pdf') {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const blobKey = `uploads/${sha256.slice(0, 20)}`;
  await blobs().put(blobKey, content, { contentType: mime });
  return { blobKey, name, mime, size: content.length, sha256 };
}

async function printed(): Promise<Buffer> {
  const { blobKey } = await ask(renderForm, { slug, language: 'de' });
  return buffer((await blobs().get(blobKey))!.stream);
}

/** A form filled in by one person: district 16, agrees to all, answer by letter. */
async function filled(seed: number): Promise<{ sheets: Sheet[]; statements: string[] }> {
  const options = layout.pages
    .flatMap((page) => page.boxes)
    .filter((box) => box.field === 'statements')
    .map((box) => box.option);
  const statements = options.filter((option) => option.endsWith(':agree'));
  const struck = options.find((option) => option.endsWith(':pass'))!;
  const { sheets } = await fillForm(
    await printed(),
    layout,
    {
      ticks: { district: ['16'], statements, 'contact.wish': ['letter'], consent: ['yes'] },
      struckOut: { statements: [struck] },
      texts: ['title', 'idea', 'contact.name', 'contact.street', 'contact.postcode', 'contact.city'],
      seed,
    },
    sharedHandwriting(),
  );
  return { sheets, statements };
}

const scan = (sheets: readonly Sheet[], settings: Partial<ScanSettings>, seed = 1): Sheet[] =>
  sheets.map((sheet, index) => scanSheet(sheet, { ...cleanScan, ...settings }, new Random(seed + index)));

/** Enters what two clerks read until nothing in the batch is left for either. */
async function enterAll(batchId: string, values: Answers): Promise<void> {
  for (let left = true; left;) {
    left = false;
    for (const by of [clerk, second]) {
      const { task } = await ask(nextPaperField, { batchId }, by);
      if (!task) continue;
      left = true;
      const value = values[task.field];
      await ask(enterPaperField, { id: task.id, ...(value === undefined ? {} : { value }) }, by);
    }
  }
}

async function readBatch(name: string, files: Awaited<ReturnType<typeof upload>>[]): Promise<PaperBatch> {
  const { id } = await ask(createBatch, { name, files }, clerk);
  return eventually(async () => {
    const batch = await ask(getBatch, { id }, clerk);
    if (batch.state !== 'read' && batch.state !== 'failed')
      throw new Error(`${batch.state}, ${batch.pagesRead} of ${batch.pagesTotal}`);
    return batch;
  }, 180_000);
}

describe('the paper desk', () => {
  it('makes a scanned form a contribution, once, and answers by letter', async () => {
    const { sheets, statements } = await filled(1);
    const askew = scan(sheets, { dpi: 150, skew: 2.5, noise: 8, paper: 235, print: 40 });
    const batch = await readBatch('Montag', [await upload('montag.pdf', await scannedPdf(askew, 60))]);
    expect(batch).toMatchObject({
      state: 'read',
      pagesTotal: layout.pages.length,
      pagesRead: layout.pages.length,
      alarms: [],
    });
    expect(batch.forms).toHaveLength(1);

    const { id } = batch.forms[0]!;
    const form = await ask(getPaperForm, { id }, clerk);
    const field = (name: string) => form.fields.find((candidate) => candidate.field === name)!;
    expect(field('district')).toMatchObject({ proposed: '16', doubtful: false, kind: 'choice' });
    expect(field('statements')).toMatchObject({
      kind: 'votes',
      doubtful: false,
      proposed: Object.fromEntries(statements.map((vote) => vote.split(':'))),
    });
    expect(field('statements').boxes!.filter((box) => box.reading === 'struck-out')).toHaveLength(1);
    expect(field('contact.wish').proposed).toBe('letter');
    expect(field('consent').proposed).toBe('yes');
    expect(field('title')).toMatchObject({ kind: 'text', written: sharedHandwriting() !== null });
    expect(await kindAt(field('title').cropKey)).toBe('image/png');

    const values = {
      title: 'Ein Trinkbrunnen',
      idea: 'Am Platz fehlt Wasser.',
      'contact.name': 'Erika Beispiel',
      'contact.street': 'Beispielgasse 3',
      'contact.postcode': '1160',
      'contact.city': 'Wien',
    };
    await enterAll(batch.id, values);
    // Without a typeface like handwriting nothing is written, and it is all put in on the whole form.
    const entered = await ask(getPaperForm, { id }, clerk);
    const { version } = await ask(savePaperForm, { id, version: entered.version, values }, clerk);
    await expect(
      ask(savePaperForm, { id, version: version - 1, values: { title: 'x' } }, clerk),
    ).rejects.toMatchObject({ kind: 'conflict' });
    const [first, repeated] = await Promise.all(
      [1, 2].map(() => ask(submitPaperForm, { id, version }, clerk)),
    );
    expect(repeated).toEqual(first);
    const done = await ask(getPaperForm, { id }, clerk);
    expect(done).toMatchObject({ state: 'submitted', reference: first!.reference });

    const rows = (await intake.dataSource.query('select contribution_id from paper_forms where id = $1', [
      id,
    ])) as { contribution_id: string }[];
    const [content] = await ask(
      contentsOf,
      { contributionIds: [rows[0]!.contribution_id] },
      staff('m', 'moderator'),
    );
    expect(content).toMatchObject({
      channel: 'paper',
      title: 'Ein Trinkbrunnen',
      consent: { how: 'signed' },
      capturedAt: batch.createdAt,
      answers: { district: '16' },
    });
    expect(content!.crops?.['title']).toBe(sharedHandwriting() ? field('title').cropKey : undefined);
    expect(await intake.count('outbox', "envelope->>'type' = 'intake.paper-batch.completed.v1'")).toBe(1);

    await ask(eraseContributor, { reference: first!.reference }, staff('a', 'admin'));
    await eventually(async () => expect(await kindAt(field('title').cropKey)).toBeNull());
  }, 240_000);

  it('recognises a file taken in before, a page that came twice, a page that is missing, and pages that are not ours', async () => {
    const { sheets } = await filled(2);
    const upsideDown = scan(sheets, { upsideDown: true, dpi: 150 }, 20);
    const first = await upload('dienstag.pdf', await scannedPdf(upsideDown.slice(0, 2)));
    const batch = await readBatch('Dienstag', [first]);
    expect(batch.alarms.map((alarm) => alarm.kind)).toEqual(layout.pages.slice(2).map(() => 'missing-page'));
    expect((await ask(nextPaperField, { batchId: batch.id }, clerk)).task?.form.id).toBe(batch.forms[0]!.id);

    const blank = { ...upsideDown[0]!, data: new Uint8Array(upsideDown[0]!.data.length).fill(240) };
    const rest = await upload('mittwoch.pdf', await scannedPdf([...upsideDown.slice(1), blank]));
    const damaged = await upload('kaputt.pdf', (await scannedPdf(upsideDown.slice(0, 1))).subarray(0, 4000));
    const text = await upload('notiz.txt', Buffer.from('Guten Tag'), 'text/plain');
    const again = { ...first, name: 'noch einmal.pdf' };
    const mixed = await readBatch('Mittwoch', [again, rest, damaged, text]);
    expect(mixed.alarms.map((alarm) => `${alarm.file} ${alarm.kind}`).sort()).toEqual([
      'kaputt.pdf bad-file',
      'mittwoch.pdf double-page',
      'mittwoch.pdf unreadable',
      'noch einmal.pdf repeated-file',
      'notiz.txt bad-file',
    ]);
    expect(mixed.forms).toEqual([]);
    expect(mixed.alarms.find((alarm) => alarm.kind === 'unreadable')?.imageKey).toBeDefined();
    const found = (await ask(getBatch, { id: batch.id }, clerk)).alarms;
    expect(found.map(({ settled }) => settled?.way)).toEqual(layout.pages.slice(2).map(() => 'found'));
    const form = await ask(getPaperForm, { id: batch.forms[0]!.id }, clerk);
    expect(form.pageImages).toHaveLength(layout.pages.length);
    expect(form.fields.find((field) => field.field === 'consent')?.proposed).toBe('yes');
    await ask(discardPaperForm, { id: form.id, version: form.version, reason: 'Test' }, clerk);
    expect(await ask(nextPaperField, { batchId: batch.id }, clerk)).toMatchObject({ task: null, left: 0 });
  }, 240_000);

  it('makes no contribution without consent, nor of what nobody has read', async () => {
    const { sheets } = await fillForm(
      await printed(),
      layout,
      { ticks: { district: ['03', '04'] }, texts: ['title'], seed: 3 },
      sharedHandwriting(),
    );
    const pages = await Promise.all(
      scan(sheets, { dpi: 150 }, 30).map(async (sheet, index) => {
        const { bytes, mime, extension } = await pictureOf(sheet, {
          dpi: 150,
          jpegQuality: index % 2 === 0 ? 70 : null,
        });
        return upload(`seite-${index}.${extension}`, bytes, mime);
      }),
    );
    const batch = await readBatch('Donnerstag', pages);
    expect(batch).toMatchObject({ alarms: [], forms: [{ state: 'to-verify' }] });
    const form = await ask(getPaperForm, { id: batch.forms[0]!.id }, clerk);
    expect(form.fields.find((field) => field.field === 'district')).toMatchObject({ doubtful: true });
    expect(form.fields.find((field) => field.field === 'district')?.proposed).toBeUndefined();
    const submit = (version: number) => ask(submitPaperForm, { id: form.id, version }, clerk);
    await expect(submit(form.version)).rejects.toMatchObject({ code: 'intake.paper-consent-missing' });
    const saved = await ask(
      savePaperForm,
      { id: form.id, version: form.version, values: { consent: 'yes' } },
      clerk,
    );
    await expect(submit(saved.version)).rejects.toMatchObject({ code: 'intake.paper-form-incomplete' });
    await expect(
      ask(submitPaperForm, { id: form.id, version: saved.version }, staff('m', 'moderator')),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  }, 240_000);

  it('goes on where a reader died, and reads every page once', async () => {
    const reading = intake.app.get(ScanReading, { strict: false });
    const open = reading.open.bind(reading);
    const seen: number[] = [];
    let deaths = 0;
    reading.open = async (file) => {
      const scan = await open(file);
      const read = scan.read.bind(scan);
      scan.read = async (page, process, edition) => {
        if (page === 2 && deaths++ === 0) throw new Error('the reader died');
        seen.push(page);
        return read(page, process, edition);
      };
      return scan;
    };
    // What stands on it does not matter here.
    const sheets = await printPdf(await printed());
    const batch = await readBatch('Freitag', [
      await upload('freitag.pdf', await scannedPdf(scan(sheets, { dpi: 150 }, 40))),
    ]);
    reading.open = open;
    expect(deaths).toBe(2);
    expect(seen).toEqual(layout.pages.map(({ page }) => page));
    expect(batch).toMatchObject({ state: 'read', alarms: [], forms: [{ state: 'to-verify' }] });
    expect(await intake.count('paper_form_pages', 'form_id = $1', [batch.forms[0]!.id])).toBe(
      layout.pages.length,
    );
  }, 240_000);
});
