import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  amendContribution,
  beginCall,
  changeContact,
  createBatch,
  eraseContributor,
  getBatch,
  listBatches,
  type PaperBatch,
  receiveContribution,
  recordCallEvent,
  saveDraft,
  savePaperForm,
  serviceActor,
  settleAlarm,
  signOffBatch,
  submitPaperForm,
} from '@gemeinsam/contracts';
import { columnsWith } from '@gemeinsam/persistence';
import { BlobStore, officeTime } from '@gemeinsam/service-kit';
import { eventually, richSlug, staff, sweepNow } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BlobRemoval } from '../../erasure/blob-removal.service.js';
import { intakeBlobs, intakePersonalData } from '../../intake.personal-data.js';
import { phoneContribution, webContribution } from '../../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../../test/running-intake.js';
import { contentOf, type ScriptedPage, ScriptedScans } from '../../test/scripted-scans.js';
import { newSerial } from '@gemeinsam/paper/form/form-identity';
import { ClearInbox } from './inbox/clear-inbox.service.js';
import { ErasedFilesSweep } from './retention/erased-files.sweep.js';

const clerk = staff('p1', 'paper');
const admin = staff('a1', 'admin');
let intake: RunningIntake;
let scans: ScriptedScans;
let blobFolder: string;
let inbox: string;
beforeAll(async () => {
  [blobFolder, inbox] = (await Promise.all(
    ['blobs', 'inbox'].map((name) => mkdtemp(join(tmpdir(), `gemeinsam-${name}-`))),
  )) as [string, string];
  intake = await startIntake({
    BLOB_URL: pathToFileURL(blobFolder).href,
    PAPER_INBOX_DIR: inbox,
    PAPER_INBOX_SECONDS: 0.2,
  });
  scans = await ScriptedScans.in(intake);
}, 60_000);
afterAll(async () => {
  await intake?.close();
  for (const folder of [blobFolder, inbox]) await rm(folder, { recursive: true, force: true });
});

const blobs = (): BlobStore => intake.app.get(BlobStore, { strict: false });
/** A form on which somebody wrote; `ink` is their hand. */
const formOf = (ink: string, serial = newSerial()): ScriptedPage[] =>
  scans.form(serial).map((page) => ({ ...page, written: ['title', 'idea'], ink }) as ScriptedPage);
/** Taken from the watched folder, too, because of its name. */
const file = (name: string, pages: ScriptedPage[]) => scans.file(`%PDF-${name}`, pages);
const read = (id: string): Promise<PaperBatch> =>
  eventually(async () => {
    const batch = await intake.ask(getBatch, { id }, clerk);
    if (batch.state !== 'read') throw new Error(batch.state);
    return batch;
  }, 30_000);
const uploaded = async (...files: Awaited<ReturnType<typeof file>>[]): Promise<PaperBatch> =>
  intake.ask(createBatch, { name: 'Stapel', files }, clerk);
const submitted = async (formId: string, word: string): Promise<string> => {
  const [{ version }] = (await intake.dataSource.query('select version from paper_forms where id = $1', [
    formId,
  ])) as [{ version: number }];
  const values = { title: `${word}titel`, idea: `${word}idee`, consent: 'yes', 'contact.wish': 'none' };
  const saved = await intake.ask(savePaperForm, { id: formId, version, values }, clerk);
  return (await intake.ask(submitPaperForm, { id: formId, version: saved.version }, clerk)).reference;
};
const filesWith = async (folder: string, word: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    paths.map(async (path) => ((await readFile(path)).includes(word) ? [path] : [])),
  );
  return found.flat();
};
const tablesWith = async (word: string): Promise<string[]> => {
  const tables = (await intake.dataSource.query(
    `select tablename from pg_tables where schemaname = 'public'`,
  )) as { tablename: string }[];
  const counts = await Promise.all(
    tables.map(({ tablename }) => intake.count(tablename, `${tablename}::text ~* $1`, [word])),
  );
  return tables.flatMap(({ tablename }, index) => (counts[index]! > 0 ? [tablename] : []));
};
const clearInbox = (): Promise<void> =>
  intake.app.get(ClearInbox, { strict: false }).clear(inbox, () => true);

describe('erasing a contributor who wrote on paper', () => {
  it('leaves nothing of them: pictures, entries, suggestions, files, copies of files; what others wrote stays', async () => {
    const [mine, theirs] = [newSerial(), newSerial()];
    const pile = await file('stapel.pdf', [...formOf('geheimschrift', mine), ...formOf('nachbarin', theirs)]);
    await writeFile(join(inbox, 'stapel.pdf'), (await contentOf(blobs(), pile.blobKey))!);
    await blobs().remove(pile.blobKey);
    await writeFile(join(inbox, 'anderer.pdf'), '%PDF-{"name":"x"}');
    const batch = await eventually(async () => {
      const { items } = await intake.ask(listBatches, { limit: 20 }, clerk);
      return read(items.find(({ name }) => name === 'stapel.pdf')!.id);
    }, 30_000);
    const formId = (serial: string) => batch.forms.find((form) => form.serial === serial)!.id;

    // The same sheet once more, the same file once more, and the sheet in a file that nobody else is in.
    const [page] = formOf('geheimschrift', mine);
    const twice = await read((await uploaded(await file('doppelt.pdf', [page!]))).id);
    expect(twice.alarms.map(({ kind }) => kind)).toEqual(['double-page']);
    const content = (await contentOf(blobs(), `paper/inbox/${pile.sha256}`))!;
    const copy = { ...pile, blobKey: `uploads/${randomUUID()}`, name: 'noch-einmal.pdf' };
    await blobs().put(copy.blobKey, content, { contentType: 'application/pdf' });
    const again = await uploaded(copy);
    expect((await read(again.id)).alarms.map(({ kind }) => kind)).toEqual(['repeated-file']);
    // Nobody will read it, so it is not kept.
    await eventually(async () => expect(await contentOf(blobs(), copy.blobKey)).toBeNull(), 10_000);
    expect(await contentOf(blobs(), `paper/inbox/${pile.sha256}`)).not.toBeNull();

    await intake.dataSource.query(
      `insert into paper_suggestions (form_id, field, text, confidence) values ($1, 'title', 'Geheimvorschlag', 0.9)`,
      [formId(mine)],
    );
    const reference = await submitted(formId(mine), 'Geheim');
    const others = await submitted(formId(theirs), 'Nachbar');
    const taken = join(inbox, 'taken', officeTime(new Date()).day);
    await eventually(() => expect(existsSync(join(taken, 'anderer.pdf'))).toBe(true), 10_000);
    expect((await tablesWith('geheim')).length).toBeGreaterThan(2);
    expect((await filesWith(blobFolder, 'geheimschrift')).length).toBeGreaterThan(2);

    await intake.ask(eraseContributor, { reference }, admin);
    await eventually(async () => expect(await filesWith(blobFolder, 'geheimschrift')).toEqual([]), 10_000);
    expect(await tablesWith('geheim')).toEqual([]);
    const pictures = await readdir(join(blobFolder, 'paper', 'read'), { recursive: true });
    expect(pictures.filter((path) => path.endsWith('.jpg'))).toHaveLength(scans.pagesOfForm);
    expect((await filesWith(blobFolder, 'nachbarin')).length).toBeGreaterThan(0);
    expect(await intake.count('contributions', 'reference = $1 and title ~ $2', [others, 'Nachbar'])).toBe(1);

    await clearInbox();
    expect(await readdir(taken)).toEqual(['anderer.pdf']);
    expect(await filesWith(inbox, 'geheimschrift')).toEqual([]);

    // Put there once more, it is not kept either.
    await writeFile(join(inbox, 'wieder.pdf'), content);
    await eventually(() => expect(existsSync(join(taken, 'wieder.pdf'))).toBe(true), 10_000);
    await clearInbox();
    expect(await readdir(taken)).toEqual(['anderer.pdf']);
    await eventually(async () => expect(await filesWith(blobFolder, 'geheimschrift')).toEqual([]), 10_000);
  }, 90_000);

  it('takes no page from those who are still to be read in the same file', async () => {
    const [mine, theirs] = [newSerial(), newSerial()];
    const pile = await file('halb.pdf', [...formOf('geheimhand', mine), ...formOf('dritter', theirs)]);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    scans.beforePage = (_name, number) => (number > scans.pagesOfForm ? held : undefined);
    const { id } = await uploaded(pile);
    const formId = await eventually(async () => {
      const rows = (await intake.dataSource.query(
        `select f.id from paper_forms f where f.serial = $1
           and (select count(*) from paper_form_pages where form_id = f.id) = $2`,
        [mine, scans.pagesOfForm],
      )) as { id: string }[];
      if (!rows[0]) throw new Error('not read yet');
      return rows[0].id;
    }, 30_000);
    const reference = await submitted(formId, 'Geheim');
    await intake.ask(eraseContributor, { reference }, admin);
    await sweepNow(intake.app.get(ErasedFilesSweep, { strict: false }).sweep);
    await intake.app.get(BlobRemoval, { strict: false }).sweep();
    expect(await filesWith(blobFolder, 'geheimhand')).toHaveLength(1);

    letGo();
    scans.beforePage = () => undefined;
    const batch = await read(id);
    expect([batch.alarms, batch.forms.length]).toEqual([[], 2]);
    await sweepNow(intake.app.get(ErasedFilesSweep, { strict: false }).sweep);
    await intake.app.get(BlobRemoval, { strict: false }).sweep();
    expect(await filesWith(blobFolder, 'geheimhand')).toEqual([]);
    expect((await filesWith(blobFolder, 'dritter')).length).toBeGreaterThan(0);
  }, 90_000);
});

describe('erasing a person who came by every door', () => {
  const agent = staff('t1', 'agent');
  const token = { kind: 'token' as const, id: 'liste', name: 'Liste', roles: ['agent' as const] };
  const phone = '+431505619284';
  const email = 'walpurga.schnackerl@example.org';
  /** Found nowhere else, in whatever column and spelling. */
  const words = ['walpurga', 'schnackerl', '505619284', '505 61 92 84', 'pfiffikus', 'zwirbel', 'hutschen'];
  const name = 'Walpurga Schnackerl';
  const answers = {
    title: 'Zwirbeltanne am Eck',
    idea: 'Die Hutschen quietscht so.',
    district: '16',
    topic: 'public-space',
  };
  /** Erased, but nothing in it can be read: hashes, codes, and what only other versions or libraries write. */
  const wordless = [
    'access_codes.code_hash',
    'access_codes.link_hash',
    'access_codes.spoken_by',
    'access_codes.spoken_by_name',
    'access_sessions.access_hash',
    'calls.party_hash',
    'calls.told',
    'call_reports.fingerprint',
    'contributions.content_hash',
    'contributions.crops',
    'contribution_originals.crops',
    'contact_changes.channel',
    'contact_changes.changed_by',
    'contact_changes.changed_by_name',
    'contact_changes.from_way',
    'contact_changes.to_way',
    'contact_changes.consent',
    'contributors.consent',
    'contributors.demographics',
    'amendments.channel',
    'idempotency_records.request_hash',
    'paper_batches.fingerprint',
    'paper_forms.entered',
    'paper_form_pages.boxes',
    'paper_form_pages.fields',
  ];
  const promised = Object.entries(intakePersonalData)
    .flatMap(([table, columns]) =>
      Object.entries(columns).flatMap(([column, duty]) => ('erased' in duty ? [`${table}.${column}`] : [])),
    )
    .filter((column) => !wordless.includes(column))
    .sort();
  const found = async (): Promise<string[]> => (await columnsWith(intake.dataSource, words)).sort();

  async function byPhone(): Promise<string> {
    await intake.ask(
      recordCallEvent,
      {
        connection: 'pbx',
        externalId: randomUUID(),
        kind: 'ring',
        at: new Date().toISOString(),
        direction: 'in',
        from: phone,
        to: 'amt',
      },
      serviceActor('web'),
    );
    const { reference } = await intake.ask(
      receiveContribution,
      phoneContribution({ answers, summary: 'Hutschen quietscht', contact: { wish: 'call', phone, name } }),
      agent,
    );
    await intake.ask(
      amendContribution,
      { reference, text: 'Die Zwirbeltanne auch.', channel: 'phone' },
      agent,
    );
    await intake.dataSource.query(
      `insert into contribution_originals (contribution_id, title, answers, summary, amendments)
       select c.id, c.title, c.answers, c.summary, jsonb_build_array(jsonb_build_object('version', a.version, 'text', a.text))
       from contributions c join amendments a on a.contribution_id = c.id where c.reference = $1`,
      [reference],
    );
    await intake.dataSource.query(
      `insert into appeals (contribution_id, id, text, channel, taken_by, appealed_at, decision_due_at)
       select id, gen_random_uuid(), 'Die Zwirbeltanne steht in Wien.', 'phone', 'a1', now(), now()
       from contributions where reference = $1`,
      [reference],
    );
    const address = { street: 'Pfiffikusgasse 3', postcode: '1160', city: 'Wien' };
    const { consent } = phoneContribution();
    await intake.ask(
      changeContact,
      { reference, contact: { wish: 'call', name, phone, address }, consent, channel: 'phone' },
      agent,
    );
    // Another call, begun by hand, whose draft is not sent.
    const { draft } = await intake.ask(
      beginCall,
      { id: randomUUID(), process: richSlug, language: 'de' },
      agent,
    );
    const changes = {
      'contact.phone': ['01 505 61 92 84'],
      'contact.name': [name],
      'answers.title': ['Noch eine Zwirbeltanne'],
    };
    await intake.ask(
      saveDraft,
      { id: draft.id, base: draft.version, changes, tab: 'a', save: randomUUID() },
      agent,
    );
    return reference;
  }

  const imported = () =>
    intake.ask(
      receiveContribution,
      webContribution({
        answers,
        contact: { wish: 'email', email, name },
        demographics: {},
        idempotency: { scope: 'token:liste', key: `external:${email}` },
      }),
      token,
    );

  async function onPaper(): Promise<string> {
    const serial = newSerial();
    const scan = await file(`Brief von ${name}.pdf`, formOf('walpurgashand', serial));
    const batch = await read(
      (await intake.ask(createBatch, { name: `Post von ${name}`, key: randomUUID(), files: [scan] }, clerk))
        .id,
    );
    const copy = { ...scan, blobKey: `uploads/${randomUUID()}` };
    await blobs().put(copy.blobKey, (await contentOf(blobs(), scan.blobKey))!, {
      contentType: 'application/pdf',
    });
    await read((await uploaded(copy)).id);
    const double = await read(
      (await uploaded(await file('doppelt.pdf', [formOf('walpurgashand', serial)[0]!]))).id,
    );
    const reason = `Gehört ${name}`;
    await intake.ask(settleAlarm, { id: double.alarms[0]!.id, way: 'discard', reason }, clerk);
    const formId = batch.forms[0]!.id;
    await intake.dataSource.query(
      `insert into paper_suggestions (form_id, field, text, confidence) values ($1, 'title', 'Zwirbeltanne', 0.9)`,
      [formId],
    );
    const reference = await submitted(formId, 'Zwirbel');
    await intake.dataSource.query(
      `update contributors set contact = contact || jsonb_build_object('name', $2::text)
       where contribution_id = (select id from contributions where reference = $1)`,
      [reference, name],
    );
    await intake.ask(signOffBatch, { id: batch.id, note: `Mit ${name} besprochen` }, clerk);
    return reference;
  }

  it('leaves nothing of them in any column, and each column that promises so had something', async () => {
    expect(await found()).toEqual([]);
    const references = [await byPhone(), (await imported()).reference, await onPaper()];
    await eventually(async () => {
      const before = new Set(await found());
      expect(promised.filter((column) => !before.has(column))).toEqual([]);
    }, 10_000);
    const files = await readdir(blobFolder, { recursive: true, withFileTypes: true });
    const folders = files
      .filter((entry) => entry.isFile())
      .map((entry) => `${relative(blobFolder, entry.parentPath)}/`);
    const known = Object.keys(intakeBlobs);
    expect(folders.filter((folder) => !known.some((one) => folder.startsWith(`${one}/`)))).toEqual([]);
    const fingerprints = () =>
      intake.dataSource.query('select id from paper_batches where fingerprint is not null');
    expect(await fingerprints()).toHaveLength(1);
    for (const reference of references) await intake.ask(eraseContributor, { reference }, admin);
    expect(await found()).toEqual([]);
    expect(await fingerprints()).toEqual([]);
    await eventually(async () => expect(await filesWith(blobFolder, 'walpurga')).toEqual([]), 10_000);

    // The same list once more: not a new contribution, and the key is not taken down again.
    expect(await imported()).toMatchObject({ reference: references[1], repeated: true });
    expect(await found()).toEqual([]);
  }, 120_000);
});
