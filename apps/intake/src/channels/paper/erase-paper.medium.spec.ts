import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createBatch,
  eraseContributor,
  getBatch,
  listBatches,
  type PaperBatch,
  savePaperForm,
  submitPaperForm,
} from '@gemeinsam/contracts';
import { BlobStore, officeTime } from '@gemeinsam/service-kit';
import { eventually, staff, sweepNow } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BlobRemoval } from '../../erasure/blob-removal.service.js';
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
