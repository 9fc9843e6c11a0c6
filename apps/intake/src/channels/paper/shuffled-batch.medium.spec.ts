import { createHash } from 'node:crypto';
import {
  createBatch,
  type FormLayout,
  getBatch,
  getProcess,
  type PaperBatch,
  publishProcess,
  type Rectangle,
  settleAlarm,
} from '@gemeinsam/contracts';
import { BlobStore } from '@gemeinsam/service-kit';
import { eventually, richForm, richSlug, staff } from '@gemeinsam/testing';
import { fillForm } from '@gemeinsam/testing/paper/fill-form';
import { Random } from '@gemeinsam/testing/paper/random';
import { scannedPdf } from '@gemeinsam/testing/paper/scanned-pdf';
import { cleanScan, scanSheet } from '@gemeinsam/testing/paper/scanner';
import { typeInto } from '@gemeinsam/testing/paper/typing';
import type { Sheet } from '@gemeinsam/testing/paper/sheet';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../test/running-intake.js';
import { withoutSuggestions } from '../../test/without-suggestions.js';
import { newSerial } from '@gemeinsam/paper/form/form-identity';
import { renderFormPdf } from '@gemeinsam/paper/form/form-pdf';
import { layoutOf } from '@gemeinsam/paper/form/form-plan';
import { planForm } from '@gemeinsam/paper/form/plan-form';
import type { PrintedProcess } from '@gemeinsam/paper/form/printed-process';
import { PrintedForms } from './printing/printed-forms.read-model.js';
import { placedPages } from './sign-off/balance.js';

const clerk = staff('p1', 'paper');
const admin = staff('a', 'admin');
let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
  withoutSuggestions(intake);
}, 60_000);
afterAll(() => intake?.close());

/** A sheet in the pile, and where it belongs; `null`: nowhere. */
interface Lying {
  sheet: Sheet;
  belongs: { serial: string; process: string; version: number; page: number } | null;
}

const words = ['Trinkbrunnen', 'Mehr Bänke', 'Radweg', 'Schatten im Park', 'Tempo dreissig'];

const row = { width: 80, height: 12 };

/**
 * Types a line into each of these fields. It is drawn on a slip no larger than the lines need and laid on the sheet: to
 * draw the eight million pixels of a whole page for it took longer than everything else here.
 */
async function typeOn(
  sheet: Sheet,
  entries: readonly { field: Rectangle; text: string }[],
  random: Random,
): Promise<void> {
  const { scale } = sheet;
  const pixels = (millimetres: number): number => Math.round(millimetres * scale);
  const [width, height] = [pixels(row.width), pixels(row.height * entries.length)];
  const slip: Sheet = { data: new Uint8Array(width * height).fill(255), width, height, scale };
  const lines = entries.map(({ text }, index) => ({
    field: { x: 0, y: index * row.height + 1, width: row.width, height: row.height - 2 },
    text,
  }));
  await typeInto(slip, lines, 'Courier', 12, random);
  for (const [index, { field }] of entries.entries()) {
    const [left, top] = [pixels(field.x), pixels(field.y)];
    const rows = pixels(row.height);
    for (let y = 0; y < rows; y += 1)
      for (let x = 0; x < width; x += 1) {
        const ink = slip.data[(index * rows + y) * width + x]!;
        const at = (top + y) * sheet.width + left + x;
        if (ink < sheet.data[at]!) sheet.data[at] = ink;
      }
  }
}

/** The form, filled in by somebody. */
async function filled(process: PrintedProcess, serial: string, seed: number): Promise<Lying[]> {
  const plan = planForm(process, 'de', false);
  const layout: FormLayout = layoutOf(plan);
  const random = new Random(seed);
  const ticks: Record<string, string[]> = {};
  for (const { field, option } of layout.pages.flatMap(({ boxes }) => boxes))
    if (random.chance(0.3)) (ticks[field] ??= []).push(option);
  const { sheets } = await fillForm(await renderFormPdf(plan, [serial]), layout, { ticks, seed }, null);
  // Somebody wrote on the first page, everybody something else.
  const entries = layout.pages[0]!.fields.map((field) => ({ field, text: `${random.pick(words)} ${seed}` }));
  await typeOn(sheets[0]!, entries, random);
  return sheets.map((sheet, index) => ({
    sheet,
    belongs: { serial, process: process.slug, version: process.form.version, page: index + 1 },
  }));
}

async function published(): Promise<PrintedProcess[]> {
  const { id: _id, open: _open, ...first } = await intake.ask(getProcess, { slug: richSlug });
  const second = {
    ...first.form,
    version: richForm.version + 1,
    questions: first.form.questions.filter(({ kind }) => kind !== 'statements'),
  };
  await intake.ask(publishProcess, { ...first, form: second }, admin);
  await intake.ask(publishProcess, { ...first, slug: 'radwege' }, admin);
  const forms = intake.app.get(PrintedForms, { strict: false });
  const found = [
    await forms.find(richSlug, richForm.version),
    await forms.find(richSlug, richForm.version + 1),
    await forms.find('radwege', richForm.version),
  ];
  return found.map((process) => process!);
}

describe('a pile that fell on the floor', () => {
  it('joins no page wrongly: two processes, three versions, missing, twice, foreign, copied, upside down', async () => {
    const [first, second, other] = await published();
    const random = new Random(41);
    const lost = { ...first!, slug: 'nie-veroeffentlicht' };
    const copied = newSerial();
    const forms: Lying[][] = [];
    for (const [index, process] of [first!, first!, second!, second!, other!, other!].entries())
      forms.push(await filled(process, index === 0 ? copied : newSerial(), index + 1));
    const [photocopy] = await filled(first!, copied, 99);
    const [stranger] = await filled(lost, newSerial(), 7);
    // The same serial on another version, as no printer of ours would make it.
    const [liar] = await filled(second!, forms[1]![0]!.belongs!.serial, 8);
    const blank = { ...forms[0]![0]!.sheet, data: new Uint8Array(forms[0]![0]!.sheet.data.length).fill(245) };
    const twice = [forms[2]![0]!, forms[4]![1]!];
    const missing = [forms[1]![1]!, forms[3]![0]!];
    const pile: Lying[] = [
      ...forms.flat().filter((lying) => !missing.includes(lying)),
      ...twice,
      { ...photocopy!, belongs: null },
      { ...stranger!, belongs: null },
      { ...liar!, belongs: null },
      { sheet: blank, belongs: null },
    ];
    // The first form goes in first, so that its copy is the one that comes second.
    const shuffled = [
      pile[0]!,
      ...pile
        .slice(1)
        .map((lying) => ({ lying, at: random.next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ lying }) => lying),
    ];
    const liarLate = [...shuffled.filter((one) => one.sheet !== liar!.sheet), { ...liar!, belongs: null }];
    const half = Math.ceil(liarLate.length / 2);
    const piles = [liarLate.slice(0, half), liarLate.slice(half)];
    const files = await Promise.all(
      piles.map(async (lying, index) => {
        const scans = lying.map(({ sheet }) =>
          scanSheet(
            sheet,
            { ...cleanScan, dpi: 150, noise: 4, skew: random.around(1), upsideDown: random.chance(0.4) },
            random,
          ),
        );
        const content = await scannedPdf(scans, 70);
        const sha256 = createHash('sha256').update(content).digest('hex');
        const blobKey = `uploads/${sha256.slice(0, 20)}`;
        await intake.app
          .get(BlobStore, { strict: false })
          .put(blobKey, content, { contentType: 'application/pdf' });
        return {
          blobKey,
          name: `${index}.pdf`,
          mime: 'application/pdf',
          size: content.length,
          sha256,
        };
      }),
    );
    const { id } = await intake.ask(createBatch, { name: 'Boden', files }, clerk);
    const batch = await eventually(async (): Promise<PaperBatch> => {
      const seen = await intake.ask(getBatch, { id }, clerk).catch(() => undefined);
      if (seen?.state !== 'read') throw new Error(`${seen?.state} ${seen?.pagesRead}`);
      return seen;
    }, 240_000);

    const rows = (await intake.dataSource.query(
      `select f.name, p.file_page, p.page, o.printed_serial as serial, o.process, o.form_version as version
       from paper_form_pages p join paper_files f on f.id = p.file_id join paper_forms o on o.id = p.form_id`,
    )) as {
      name: string;
      file_page: number;
      page: number;
      serial: string;
      process: string;
      version: number;
    }[];
    for (const { name, file_page: filePage, ...where } of rows)
      expect({ name, filePage, ...where }).toEqual({
        name,
        filePage,
        ...piles[Number.parseInt(name, 10)]![filePage - 1]!.belongs,
      });
    expect(placedPages(batch.balance)).toBe(pile.length);
    expect(batch.balance).toMatchObject({ openFormPages: forms.flat().length - 2, openAlarmPages: 6 });
    const kinds = batch.alarms.map(({ kind, likeness }) => (likeness ? `${kind} ${likeness}` : kind)).sort();
    expect(kinds).toEqual([
      'double-page other',
      'double-page same',
      'double-page same',
      'foreign',
      'foreign',
      'missing-page',
      'missing-page',
      'unreadable',
    ]);
    // The copy becomes a form of its own, and nobody else's page goes with it.
    const copy = batch.alarms.find(({ likeness }) => likeness === 'other')!;
    const { settled } = await intake.ask(settleAlarm, { id: copy.id, way: 'own-form' }, clerk);
    expect(await intake.count('paper_form_pages', 'form_id = $1', [settled!.formId])).toBe(1);
  }, 360_000);
});
