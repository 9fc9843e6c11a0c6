import {
  cancelBatch,
  createBatch,
  discardPaperForm,
  getAlarm,
  getBatch,
  getPaperForm,
  listAlarms,
  type PaperAlarm,
  type PaperBatch,
  paperDeskCounts,
  reopenAlarm,
  resumeBatch,
  settleAlarm,
  signOffBatch,
} from '@gemeinsam/contracts';
import { BlobStore, StoreFull } from '@gemeinsam/service-kit';
import { eventually, richForm, richProcess, staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { contentOf, ScriptedScans, type ScriptedPage } from '../../../test/scripted-scans.js';
import { newSerial } from '@gemeinsam/paper/form/form-identity';
import { PublishProcess } from '../../../processes/publish-process.service.js';
import { ReadFile } from '../batches/read-file.service.js';
import { placedPages } from '../sign-off/balance.js';

const clerk = staff('p1', 'paper');
const other = staff('p2', 'paper');
let intake: RunningIntake;
let scans: ScriptedScans;
/** It asks the same. */
const another = 'ideen-fuer-den-bezirk';
beforeAll(async () => {
  intake = await startIntake();
  scans = await ScriptedScans.in(intake);
  await intake.app
    .get(PublishProcess, { strict: false })
    .publishFirst({ ...richProcess(new Date()), slug: another }, { by: 'a test' });
}, 60_000);
afterAll(() => intake?.close());
beforeEach(() => {
  scans.beforePage = () => undefined;
});

type File = Awaited<ReturnType<ScriptedScans['file']>>;

const batchOf = (id: string): Promise<PaperBatch> => intake.ask(getBatch, { id }, clerk);
const done = (id: string): Promise<PaperBatch> =>
  eventually(async () => {
    const batch = await batchOf(id);
    if (batch.state === 'waiting' || batch.state === 'reading') throw new Error(batch.state);
    expect(placedPages(batch.balance)).toBe(batch.balance.pages);
    return batch;
  }, 15_000);
const create = async (name: string, files: File[]): Promise<string> =>
  (await intake.ask(createBatch, { name, files }, clerk)).id;
const read = async (name: string, files: File[]): Promise<PaperBatch> => done(await create(name, files));
const only = (batch: PaperBatch, kind: PaperAlarm['kind']): PaperAlarm => {
  const found = batch.alarms.filter((alarm) => alarm.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const discard = (alarm: PaperAlarm, reason = 'liegt im Ordner') =>
  intake.ask(settleAlarm, { id: alarm.id, way: 'discard', reason }, clerk);
const discardForm = async (id: string): Promise<void> => {
  const { version } = await intake.ask(getPaperForm, { id }, clerk);
  await intake.ask(discardPaperForm, { id, version, reason: 'ein Test' }, clerk);
};

describe('taking in', () => {
  it('reads the scans among files of which some are none, and refuses when none is a scan', async () => {
    const { id } = await intake.ask(
      createBatch,
      {
        name: 'gemischt',
        source: 'api',
        files: [await scans.file('a.pdf', scans.form())],
        refused: [{ name: 'brief.docx', problem: 'no-scan' }],
      },
      clerk,
    );
    const batch = await done(id);
    expect(batch).toMatchObject({ source: 'api', state: 'read', forms: [{ state: 'to-verify' }] });
    expect(batch.files.map(({ name, state, problem }) => [name, state, problem])).toEqual([
      ['a.pdf', 'read', undefined],
      ['brief.docx', 'failed', 'no-scan'],
    ]);
    expect(only(batch, 'bad-file')).toMatchObject({
      file: 'brief.docx',
      detail: 'no-scan',
      pages: 0,
      ways: ['rescan', 'discard'],
    });
    await expect(
      intake.ask(
        createBatch,
        { name: 'nichts', files: [], refused: [{ name: 'x.txt', problem: 'no-scan' }] },
        clerk,
      ),
    ).rejects.toMatchObject({
      code: 'intake.paper-batch-no-scan',
      problem: { fields: [{ pointer: '/refused/0' }] },
    });
  });

  it('makes one batch of one key, however often and at once it is sent', async () => {
    const file = await scans.file('k.pdf', scans.form());
    const key = '0198c5b6-0000-7000-8000-00000000000a';
    const send = () => intake.ask(createBatch, { name: 'einmal', files: [file], key }, clerk);
    const ids = new Set((await Promise.all([send(), send(), send()])).map(({ id }) => id));
    ids.add((await send()).id);
    expect(ids.size).toBe(1);
    expect((await done([...ids][0]!)).alarms).toEqual([]);
  });

  it('keeps no copy of a file that was sent once more under the same key', async () => {
    const pages = scans.form();
    const key = '0198c5b6-0000-7000-8000-00000000000b';
    const send = (file: File) => intake.ask(createBatch, { name: 'noch einmal', files: [file], key }, clerk);
    const first = await scans.file('k.pdf', pages);
    const copy = { ...first, blobKey: 'uploads/copy-of-k' };
    const { id } = await send(first);
    await send(first);
    const blobs = intake.app.get(BlobStore, { strict: false });
    await blobs.put(copy.blobKey, (await contentOf(blobs, first.blobKey))!, { contentType: first.mime });
    await send(copy);
    await eventually(async () => expect(await contentOf(blobs, copy.blobKey)).toBeNull());
    expect((await done(id)).pagesRead).toBe(pages.length);
  });

  it('refuses other files under a key that was used, and keeps nothing of them', async () => {
    const key = '0198c5b6-0000-7000-8000-00000000000c';
    const [first, second] = [
      await scans.file('a.pdf', scans.form()),
      await scans.file('b.pdf', scans.form()),
    ];
    const send = (files: File[], more: { name?: string; unnamed?: boolean } = {}) =>
      intake.ask(createBatch, { name: 'Kiste', files, key, ...more }, clerk);
    const reused = { problem: { kind: 'conflict', code: 'intake.idempotency-key-reused' } };
    const { id, repeated } = await send([first, second]);
    expect(repeated).toBeUndefined();
    expect(await send([first, second])).toMatchObject({ id, repeated: true });
    const other = await scans.file('c.pdf', scans.form());
    for (const files of [[other], [first], [second, first], [first, second, other]])
      await expect(send(files)).rejects.toMatchObject(reused);
    await expect(send([first, second], { name: 'Lade' })).rejects.toMatchObject(reused);
    const blobs = intake.app.get(BlobStore, { strict: false });
    await eventually(async () => expect(await contentOf(blobs, other.blobKey)).toBeNull());
    expect((await done(id)).files.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
  });

  it('knows the same files again under a name that was made up, and under a key of an older version', async () => {
    const file = await scans.file('a.pdf', scans.form());
    const send = (key: string, name: string) =>
      intake.ask(createBatch, { name, unnamed: true, files: [file], key }, clerk);
    const made = '0198c5b6-0000-7000-8000-00000000000d';
    const { id } = await send(made, 'API 1. 12. 2026');
    expect(await send(made, 'API 2. 12. 2026')).toMatchObject({ id, repeated: true });
    await intake.dataSource.query('update paper_batches set fingerprint = null where id = $1', [id]);
    const other = await scans.file('b.pdf', scans.form());
    const later = { name: 'später', files: [other], key: made };
    expect(await intake.ask(createBatch, later, clerk)).toMatchObject({ id, repeated: true });
  });

  it('shows the batch with which a file came before', async () => {
    const file = await scans.file('zweimal.pdf', scans.form());
    const first = await read('erster', [file]);
    const again = await read('zweiter', [{ ...file, name: 'kopie.pdf' }]);
    const alarm = only(again, 'repeated-file');
    expect(alarm).toMatchObject({
      file: 'kopie.pdf',
      pages: 0,
      earlier: { id: first.id, name: 'erster', file: 'zweimal.pdf' },
      ways: ['discard'],
    });
    const both = await scans.file('vorne.pdf', scans.form());
    const twice = await read('beide', [both, { ...both, name: 'hinten.pdf' }]);
    expect(only(twice, 'repeated-file')).toMatchObject({
      file: 'hinten.pdf',
      earlier: { id: twice.id, file: 'vorne.pdf' },
    });
    await expect(intake.ask(settleAlarm, { id: alarm.id, way: 'replace' }, clerk)).rejects.toMatchObject({
      code: 'intake.paper-alarm-way',
    });
  });
});

describe('cancelling', () => {
  it('stops after the page under way, and goes on where it was', async () => {
    const [form, second] = [scans.form(), scans.form()];
    let id = '';
    scans.beforePage = async (file, page) => {
      if (file !== 'lang.pdf' || page !== 3) return;
      const cancelled = await intake.ask(cancelBatch, { id }, clerk);
      expect(cancelled.state).toBe('cancelled');
    };
    id = await create('abbrechen', [
      await scans.file('lang.pdf', [...form, ...second]),
      await scans.file('danach.pdf', scans.form()),
    ]);
    const all = form.length + second.length;
    await eventually(async () => expect((await batchOf(id)).state).toBe('cancelled'), 15_000);
    // The reader goes on with what comes next, and not with this one.
    await read('nach dem Abbruch', [await scans.file('anderes.pdf', scans.form())]);
    expect(scans.seen.filter((seen) => /lang|danach/.test(seen))).toEqual(
      [1, 2, 3].map((page) => `lang.pdf ${page}`),
    );
    const stopped = await batchOf(id);
    expect(stopped).toMatchObject({
      state: 'cancelled',
      pagesRead: 2,
      balance: { pages: all, openFormPages: 2, openAlarmPages: all - 2, unreadPages: 0 },
      files: [
        { name: 'lang.pdf', state: 'cancelled', pagesRead: 2 },
        { name: 'danach.pdf', state: 'cancelled', pagesRead: 0 },
      ],
    });
    const unread = stopped.alarms.filter(({ kind }) => kind === 'not-read');
    expect(unread.map(({ file, pages }) => [file, pages])).toEqual([
      ['lang.pdf', all - 2],
      ['danach.pdf', 0],
    ]);
    expect(await intake.ask(cancelBatch, { id }, clerk)).toMatchObject({ state: 'cancelled' });
    scans.beforePage = () => undefined;
    await intake.ask(resumeBatch, { id }, other);
    const resumed = await done(id);
    expect(resumed).toMatchObject({ state: 'read', pagesRead: all + form.length });
    expect(resumed.alarms.every(({ settled }) => settled?.way === 'found')).toBe(true);
    expect(resumed.forms).toHaveLength(3);
    expect(scans.seen.filter((seen) => seen.startsWith('lang')).length).toBe(all + 1);
    await expect(intake.ask(cancelBatch, { id }, clerk)).rejects.toMatchObject({
      code: 'intake.paper-batch-nothing-to-cancel',
    });
    await expect(intake.ask(resumeBatch, { id }, clerk)).rejects.toMatchObject({
      code: 'intake.paper-batch-nothing-to-resume',
    });
  }, 30_000);

  it('can be the end of it: what was not read is put away, and the batch is signed off', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    scans.beforePage = (file) => (file === 'warte.pdf' ? held : undefined);
    const id = await create('Ende', [await scans.file('warte.pdf', scans.form())]);
    const { alarms } = await intake.ask(cancelBatch, { id }, clerk);
    for (const alarm of alarms) await discard(alarm);
    for (const form of (await batchOf(id)).forms) await discardForm(form.id);
    await expect(intake.ask(resumeBatch, { id }, clerk)).rejects.toMatchObject({
      code: 'intake.paper-batch-nothing-to-resume',
    });
    for (const alarm of (await batchOf(id)).alarms.filter(({ settled }) => !settled)) await discard(alarm);
    const signed = await intake.ask(signOffBatch, { id }, clerk);
    expect(signed.signedOff).toBeDefined();
    await expect(intake.ask(resumeBatch, { id }, clerk)).rejects.toMatchObject({
      code: 'intake.paper-batch-signed-off',
    });
    // The page that was under way all the time changes nothing any more.
    goOn();
    await read('nach dem Ende', [await scans.file('anderes.pdf', scans.form())]);
    expect(await batchOf(id)).toEqual(signed);
  });
});

describe('a full disk', () => {
  it('is no fault of the file, however often it is tried', async () => {
    let tries = 0;
    scans.beforePage = () => {
      tries += 1;
      throw new StoreFull(new Error('ENOSPC'));
    };
    const id = await create('voll', [await scans.file('voll.pdf', scans.form())]);
    const [file] = await intake.dataSource.query<{ id: string }[]>(
      'select id from paper_files where batch_id = $1',
      [id],
    );
    const again = (): Promise<void> =>
      intake.app
        .get(ReadFile, { strict: false })
        .read(file!.id)
        .catch(() => undefined);
    // One that breaks the reader is given up at the seventh.
    await eventually(async () => {
      await again();
      expect(tries).toBeGreaterThan(8);
    }, 30_000);
    expect((await batchOf(id)).alarms).toEqual([]);
    scans.beforePage = () => undefined;
    await again();
    const batch = await done(id);
    expect([batch.state, batch.alarms, batch.forms.length]).toEqual(['read', [], 1]);
  }, 60_000);
});

describe('settling', () => {
  it('lets one of two clerks settle an alarm, and takes a discard back', async () => {
    const batch = await read('unleserlich', [await scans.file('u.pdf', [{ is: 'none' }])]);
    const alarm = only(batch, 'unreadable');
    expect(alarm).toMatchObject({ pages: 1, page: 1, ways: ['rescan', 'assign', 'discard'] });
    const reason = 'leere Rückseite';
    const both = await Promise.allSettled(
      [clerk, other].map((actor) => intake.ask(settleAlarm, { id: alarm.id, way: 'discard', reason }, actor)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'intake.paper-alarm-settled' },
    });
    const settled = await intake.ask(getAlarm, { id: alarm.id }, clerk);
    expect(settled).toMatchObject({ ways: [], settled: { way: 'discard', reason } });
    expect((await batchOf(batch.id)).balance).toMatchObject({ settledAlarmPages: 1, openAlarms: 0 });
    expect((await intake.ask(reopenAlarm, { id: alarm.id }, clerk)).settled).toBeUndefined();
    await expect(intake.ask(reopenAlarm, { id: alarm.id }, clerk)).rejects.toMatchObject({
      code: 'intake.paper-alarm-not-discarded',
    });
  });

  it('finds a missing page in a scan that is added, and refuses one that is known', async () => {
    const form = scans.form();
    const file = await scans.file('teil.pdf', form.slice(1));
    const batch = await read('fehlt', [file]);
    const missing = only(batch, 'missing-page');
    expect(missing).toMatchObject({ pages: 0, form: { page: 1 }, ways: ['rescan', 'discard'] });
    expect(missing.page).toBeUndefined();
    const rescan = (files: File[]) =>
      intake.ask(settleAlarm, { id: missing.id, way: 'rescan', files }, clerk);
    await expect(rescan([file])).rejects.toMatchObject({ code: 'intake.paper-rescan-repeated' });
    expect((await batchOf(batch.id)).files).toHaveLength(1);
    expect((await rescan([await scans.file('seite1.pdf', form.slice(0, 1))])).settled).toBeUndefined();
    const complete = await done(batch.id);
    expect(only(complete, 'missing-page').settled).toMatchObject({ way: 'found', by: 'Person p1' });
    expect(complete).toMatchObject({
      files: [{ name: 'teil.pdf' }, { name: 'seite1.pdf' }],
      balance: { pages: form.length, openFormPages: form.length, openAlarms: 0 },
      forms: [{ pages: form.length }],
    });
  });

  it('finds a missing page that comes with another batch', async () => {
    const form = scans.form();
    const first = await read('heute', [await scans.file('h.pdf', form.slice(0, -1))]);
    await read('morgen', [await scans.file('m.pdf', form.slice(-1))]);
    expect(only(await batchOf(first.id), 'missing-page').settled).toMatchObject({ way: 'found' });
  });

  it('forgets what a form misses when the form is put away', async () => {
    const batch = await read('weg', [await scans.file('w.pdf', scans.form().slice(0, 1))]);
    await discardForm(batch.forms[0]!.id);
    const { balance, alarms } = await batchOf(batch.id);
    expect(balance).toMatchObject({ discardedPages: 1, openAlarms: 0 });
    expect(alarms.every(({ settled }) => settled?.way === 'discard')).toBe(true);
    await expect(intake.ask(reopenAlarm, { id: alarms[0]!.id }, clerk)).rejects.toMatchObject({
      code: 'intake.paper-form-closed',
    });
  });

  it('puts the newer scan of a page into the form', async () => {
    const form = scans.form();
    const better = { ...form[0]!, ticked: ['district/16'] } as ScriptedPage;
    const batch = await read('doppelt', [await scans.file('d.pdf', [...form, better])]);
    const alarm = only(batch, 'double-page');
    expect(alarm).toMatchObject({
      page: form.length + 1,
      form: { page: 1 },
      ways: ['replace', 'own-form', 'discard'],
    });
    const before = await intake.ask(getPaperForm, { id: alarm.form!.id }, clerk);
    const settled = await intake.ask(settleAlarm, { id: alarm.id, way: 'replace' }, clerk);
    expect(settled).toMatchObject({ page: 1, settled: { way: 'replace', formId: alarm.form!.id } });
    const after = await intake.ask(getPaperForm, { id: alarm.form!.id }, clerk);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.pageImages[0]).not.toBe(before.pageImages[0]);
    expect(settled.imageKey).toBe(before.pageImages[0]);
    expect((await batchOf(batch.id)).balance).toMatchObject({
      openFormPages: form.length,
      settledAlarmPages: 1,
    });
  });

  it('makes photocopies that others filled in forms of their own, sheet by sheet', async () => {
    const serial = newSerial();
    const three = [1, 2, 3].flatMap((person) =>
      scans.form(serial).map((page) => ({ ...page, ticked: [`district/0${person}`] }) as ScriptedPage),
    );
    const batch = await read('Kopien', [await scans.file('k.pdf', three)]);
    const { items } = await intake.ask(listAlarms, { batchId: batch.id }, clerk);
    const pages = scans.pagesOfForm;
    expect(items.map(({ kind, page }) => [kind, page])).toEqual(
      Array.from({ length: 2 * pages }, (_, index) => ['double-page', pages + index + 1]),
    );
    // In any order: which sheet a page belongs to is told by where it lay.
    for (const alarm of [...items].reverse())
      await intake.ask(settleAlarm, { id: alarm.id, way: 'own-form' }, clerk);
    const settled = await done(batch.id);
    expect(settled.forms.map((form) => [form.serial, form.pages])).toEqual(
      expect.arrayContaining([
        [serial, pages],
        [`${serial}/2`, pages],
        [`${serial}/3`, pages],
      ]),
    );
    expect(settled.balance).toMatchObject({ openAlarms: 0, openFormPages: 3 * pages });
    const rows = (await intake.dataSource.query(
      `select array_agg(p.file_page order by p.page) as pages from paper_form_pages p join paper_forms f on f.id = p.form_id where f.printed_serial = $1 group by f.id order by 1`,
      [serial],
    )) as { pages: number[] }[];
    expect(rows.map((row) => row.pages)).toEqual(
      [0, 1, 2].map((copy) => Array.from({ length: pages }, (_, index) => copy * pages + index + 1)),
    );
  });

  it('never guesses to which copy a page belongs that comes alone', async () => {
    const serial = newSerial();
    const form = scans.form(serial);
    const first = await read('Blatt 1', [await scans.file('1.pdf', [...form, form[0]!])]);
    const copy = await intake.ask(settleAlarm, { id: only(first, 'double-page').id, way: 'own-form' }, clerk);
    const late = await read('Blatt 2', [await scans.file('2.pdf', [form[1]!])]);
    const alarm = only(late, 'double-page');
    expect(alarm.ways).toContain('assign');
    const assign = (input: { serial: string; page: number }) =>
      intake.ask(settleAlarm, { id: alarm.id, way: 'assign', ...input }, clerk);
    await expect(assign({ serial: `${serial}/2`, page: 3 })).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/page', code: 'other-page' }] },
    });
    const assigned = await assign({
      serial: `${serial.slice(0, 4).toLowerCase()}-${serial.slice(4)}/2`,
      page: 2,
    });
    expect(assigned.settled).toMatchObject({ way: 'assign', formId: copy.settled!.formId });
    const kept = (await batchOf(first.id)).forms.find((one) => one.serial === `${serial}/2`);
    expect(kept?.pages).toBe(2);
  });

  it('lets a person say which page an unreadable scan is', async () => {
    const form = scans.form();
    const serial = (form[0] as { serial: string }).serial;
    const batch = await read('ohne Code', [await scans.file('o.pdf', [...form.slice(1), { is: 'none' }])]);
    const alarm = only(batch, 'unreadable');
    const assign = (input: { serial: string; page: number }) =>
      intake.ask(settleAlarm, { id: alarm.id, way: 'assign', ...input }, clerk);
    for (const [input, code] of [
      [{ serial: 'AAAA-AAAA', page: 1 }, 'unknown-form'],
      [{ serial, page: 40 }, 'unknown-page'],
      [{ serial, page: 2 }, 'page-there'],
    ] as const)
      await expect(assign(input)).rejects.toMatchObject({ problem: { fields: [{ code }] } });
    await assign({ serial, page: 1 });
    const settled = await batchOf(batch.id);
    expect(settled.balance).toMatchObject({ openAlarms: 0, openFormPages: form.length });
    const { fields } = await intake.ask(getPaperForm, { id: batch.forms[0]!.id }, clerk);
    const byHand = fields.filter(({ page }) => page === 1);
    expect(byHand.length).toBeGreaterThan(0);
    expect(new Set(byHand.map(({ cropKey }) => cropKey))).toEqual(new Set([alarm.imageKey]));
    expect(byHand.every(({ open }) => open)).toBe(true);
  });

  it.each<[string, object]>([
    ['version', { formVersion: richForm.version + 1 }],
    ['language', { language: 'en' }],
    ['process', { process: another }],
  ])('keeps pages of another %s under the same number out of the form', async (_, other) => {
    const form = scans.form();
    const foreign = { ...form[1]!, ...other } as ScriptedPage;
    const batch = await read('fremd', [await scans.file('f.pdf', [form[0]!, foreign, { is: 'foreign' }])]);
    expect(batch.alarms.filter(({ kind }) => kind === 'foreign').map(({ ways }) => ways)).toEqual([
      ['rescan', 'discard'],
      ['rescan', 'discard'],
    ]);
    expect(batch.forms).toMatchObject([{ pages: 1 }]);
  });
});

describe('signing off', () => {
  it('keeps who, when and the balance, and then nothing changes any more', async () => {
    const form = scans.form();
    const batch = await read('fertig', [await scans.file('fertig.pdf', [...form.slice(1), { is: 'none' }])]);
    const sign = () => intake.ask(signOffBatch, { id: batch.id, note: 'Schachtel 3' }, other);
    await expect(sign()).rejects.toMatchObject({
      code: 'intake.paper-batch-open',
      problem: { extra: { openForms: 1, openAlarms: 2, openFormPages: form.length - 1 } },
    });
    const [first, ...rest] = batch.alarms;
    await discardForm(batch.forms[0]!.id);
    for (const alarm of rest) if (alarm.kind !== 'missing-page') await discard(alarm);
    if (first!.kind !== 'missing-page') await discard(first!);
    const signed = await sign();
    expect(signed).toMatchObject({
      signedOff: { by: 'Person p2', note: 'Schachtel 3' },
      balance: { pages: form.length, discardedPages: form.length - 1, settledAlarmPages: 1, openAlarms: 0 },
    });
    expect((await sign()).signedOff).toEqual(signed.signedOff);
    const alarm = batch.alarms.find(({ kind }) => kind === 'unreadable')!;
    for (const change of [
      () => intake.ask(reopenAlarm, { id: alarm.id }, clerk),
      () => intake.ask(cancelBatch, { id: batch.id }, clerk),
      async () =>
        intake.ask(
          settleAlarm,
          { id: alarm.id, way: 'rescan', files: [await scans.file('zu-spaet.pdf', form)] },
          clerk,
        ),
    ])
      await expect(change()).rejects.toMatchObject({ code: 'intake.paper-batch-signed-off' });
    expect(await intake.ask(paperDeskCounts, {}, clerk)).toMatchObject({ alarms: expect.any(Number) });
  });

  it('is refused while pages are read, and to others than clerks', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    scans.beforePage = () => held;
    const id = await create('noch nicht', [await scans.file('langsam.pdf', scans.form())]);
    await expect(intake.ask(signOffBatch, { id }, clerk)).rejects.toMatchObject({
      code: 'intake.paper-batch-open',
    });
    await expect(intake.ask(signOffBatch, { id }, staff('m', 'moderator'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    goOn();
    await done(id);
  });
});
