import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createBatch,
  discardPaperForm,
  getAlarm,
  getBatch,
  getPaperForm,
  type PaperAlarm,
  type PaperBatch,
  savePaperForm,
  settleAlarm,
  signOffBatch,
  submitPaperForm,
} from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { eventually, staff, sweepNow } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BlobRemoval } from '../../../erasure/blob-removal.service.js';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { type ScriptedPage, ScriptedScans } from '../../../test/scripted-scans.js';
import { newSerial } from '@gemeinsam/paper/form/form-identity';
import { PutAwaySheets } from './put-away-sheets.sweep.js';

const clerk = staff('p1', 'paper');
const reason = 'gehört nicht hierher';
let intake: RunningIntake;
let scans: ScriptedScans;
let blobs: string;
let days = 0;
beforeAll(async () => {
  blobs = await mkdtemp(join(tmpdir(), 'gemeinsam-blobs-'));
  intake = await startIntake({ BLOB_URL: pathToFileURL(blobs).href, PAPER_PUT_AWAY_DAYS: 90 });
  scans = await ScriptedScans.in(intake);
  intake.app.get(Clock, { strict: false }).now = () => new Date(Date.now() + days * 86_400_000);
}, 60_000);
afterAll(async () => {
  await intake?.close();
  await rm(blobs, { recursive: true, force: true });
});

/** A form in this hand. */
const written = (ink: string, serial = newSerial()): ScriptedPage[] =>
  scans.form(serial).map((page) => ({ ...page, written: ['title', 'idea'], ink }) as ScriptedPage);
const batchOf = async (...files: ScriptedPage[][]): Promise<PaperBatch> => {
  const kept = await Promise.all(files.map((pages, index) => scans.file(`stapel-${index}.pdf`, pages)));
  const { id } = await intake.ask(createBatch, { name: 'Stapel', files: kept }, clerk);
  return eventually(async () => {
    const batch = await intake.ask(getBatch, { id }, clerk);
    if (batch.state !== 'read') throw new Error(batch.state);
    return batch;
  }, 30_000);
};
const versionOf = async (id: string): Promise<number> =>
  (await intake.ask(getPaperForm, { id }, clerk)).version;
const submit = async (id: string): Promise<void> => {
  const values = { title: 'Bank', idea: 'Eine Bank', consent: 'yes', 'contact.wish': 'none' };
  const { version } = await intake.ask(savePaperForm, { id, version: await versionOf(id), values }, clerk);
  await intake.ask(submitPaperForm, { id, version }, clerk);
};
const discard = async (id: string): Promise<void> => {
  const values = { title: 'Streng geheim' };
  const { version } = await intake.ask(savePaperForm, { id, version: await versionOf(id), values }, clerk);
  await intake.ask(discardPaperForm, { id, version, reason }, clerk);
};
const filesWith = async (word: string): Promise<number> => {
  const entries = await readdir(blobs, { recursive: true, withFileTypes: true });
  const contents = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  return contents.filter((content) => content.includes(word)).length;
};
const emptyNow = async (): Promise<void> => {
  await sweepNow(intake.app.get(PutAwaySheets, { strict: false }).sweep);
  await intake.app.get(BlobRemoval, { strict: false }).sweep();
};

describe('sheets that were put away', () => {
  it('say nothing any more some time after the sign-off; what became a contribution stays', async () => {
    days = 0;
    const [kept, gone] = [newSerial(), newSerial()];
    const [first] = written('doppelt', kept);
    const [other] = written('andere', kept);
    const batch = await batchOf(
      [...written('bleibt', kept), ...written('weg', gone), { is: 'foreign' }],
      [first!],
      [other!],
    );
    const formOf = (serial: string): string => batch.forms.find((form) => form.serial === serial)!.id;
    const [foreign] = batch.alarms.filter(({ kind }) => kind === 'foreign') as [PaperAlarm];
    const [twice, copied] = batch.alarms.filter(({ kind }) => kind === 'double-page') as [
      PaperAlarm,
      PaperAlarm,
    ];
    await submit(formOf(kept));
    await discard(formOf(gone));
    for (const { id } of [foreign, twice])
      await intake.ask(settleAlarm, { id, way: 'discard', reason }, clerk);
    const { settled } = await intake.ask(settleAlarm, { id: copied.id, way: 'own-form' }, clerk);
    const missing = (await intake.ask(getBatch, { id: batch.id }, clerk)).alarms.filter(
      (alarm) => alarm.kind === 'missing-page' && !alarm.settled,
    );
    for (const { id } of missing) await intake.ask(settleAlarm, { id, way: 'discard', reason }, clerk);
    await submit(settled!.formId!);
    const signed = await intake.ask(signOffBatch, { id: batch.id }, clerk);
    const pictures = await filesWith('image');

    days = 89;
    await emptyNow();
    expect(await filesWith('image')).toBe(pictures);
    expect(await intake.count('paper_entries', `value::text ~ 'geheim'`)).toBe(1);

    days = 91;
    await emptyNow();
    const hands = ['bleibt', 'weg', 'doppelt', 'andere'];
    const left = Object.fromEntries(
      await Promise.all(hands.map(async (hand) => [hand, (await filesWith(hand)) > 0] as const)),
    );
    // Which of the two double pages became the form is the order in which they were read.
    const asked = copied.file === 'stapel-2.pdf' ? 'andere' : 'doppelt';
    expect(left).toEqual({ bleibt: true, weg: false, doppelt: false, andere: false, [asked]: true });
    expect(await intake.count('paper_entries', `value::text ~ 'geheim'`)).toBe(0);
    expect(await intake.count('paper_forms', `entered::text ~ 'geheim'`)).toBe(0);
    expect(await intake.ask(getPaperForm, { id: formOf(gone) }, clerk)).toMatchObject({
      state: 'discarded',
      emptiedAt: expect.any(String),
      pageImages: [],
    });
    const stays = await intake.ask(getPaperForm, { id: formOf(kept) }, clerk);
    expect(stays.pageImages).toHaveLength(scans.pagesOfForm);
    expect(stays).not.toHaveProperty('emptiedAt');
    for (const { id } of [foreign, twice]) {
      const alarm = await intake.ask(getAlarm, { id }, clerk);
      expect(alarm.settled).toMatchObject({ way: 'discard', reason });
      expect(alarm).not.toHaveProperty('imageKey');
    }
    // That they were there, and what became of them, still adds up.
    const after = await intake.ask(getBatch, { id: batch.id }, clerk);
    expect(after.balance).toEqual(signed.balance);
  }, 90_000);

  it('stay as long as nobody has signed the batch off, because everything in it can be taken back', async () => {
    days = 0;
    const batch = await batchOf([...written('offen'), { is: 'foreign' }]);
    await discard(batch.forms[0]!.id);
    await intake.ask(settleAlarm, { id: batch.alarms[0]!.id, way: 'discard', reason }, clerk);
    days = 400;
    await emptyNow();
    expect(await filesWith('offen')).toBeGreaterThan(0);
    expect(await intake.ask(getPaperForm, { id: batch.forms[0]!.id }, clerk)).not.toHaveProperty('emptiedAt');
    expect(await intake.ask(getAlarm, { id: batch.alarms[0]!.id }, clerk)).toHaveProperty('imageKey');
  }, 60_000);
});
