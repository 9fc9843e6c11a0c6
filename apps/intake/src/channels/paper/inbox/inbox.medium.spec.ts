import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getBatch, listBatches, type PaperBatch, paperDeskCounts } from '@gemeinsam/contracts';
import { BlobStore, Clock, officeTime, type RunningService } from '@gemeinsam/service-kit';
import { eventually, staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { CreateBatch } from '../batches/create-batch.service.js';
import { ScanReading } from '@gemeinsam/paper/reading/scan-reading';
import { InboxFolder } from './inbox-folder.js';
import { WatchInbox } from './watch-inbox.service.js';

const clerk = staff('p1', 'paper');
const quiet = 0.4;
let folder: string;
/** Where folders are filled before they are moved into the watched one: it may be looked at between any two files. */
let aside: string;
let intake: RunningIntake;
let replica: RunningService;
const apps = () => [intake.app, replica.app];
/** It is around noon, so that no day ends while files are put away by days. */
const shift = new Date().setUTCHours(12, 0, 0, 0) - Date.now();
const now = (): Date => new Date(Date.now() + shift);
const setClock = (time: () => Date): void => {
  for (const app of apps()) app.get(Clock, { strict: false }).now = time;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gemeinsam-inbox-'));
  aside = await mkdtemp(join(tmpdir(), 'gemeinsam-aside-'));
  await put('taken/2020-01-31/uralt.pdf', 'old');
  intake = await startIntake({ PAPER_INBOX_DIR: folder, PAPER_INBOX_SECONDS: quiet });
  replica = await intake.replica();
  setClock(now);
  for (const app of apps())
    // What is on the pages is not looked at here.
    app.get(ScanReading, { strict: false }).open = async () => ({
      pages: 1,
      identify: async () => ({ kind: 'none', image: Buffer.from('page') }),
      read: () => Promise.reject(new Error('not read')),
      close: async () => undefined,
    });
}, 60_000);
afterAll(async () => {
  await intake?.close();
  for (const path of [folder, aside]) await rm(path, { recursive: true, force: true });
});

const at = (...path: string[]): string => join(folder, ...path);
const pdf = (content: string): string => `%PDF-1.4\n${content}`;
const put = async (path: string, content: string | Buffer, root = folder): Promise<void> => {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), content);
};
const moveIn = (name: string): Promise<void> => rename(join(aside, name), at(name));
/** A batch is kept before its files are put away. */
const allPutAway = (): Promise<void> => eventually(() => expect(lying('.taking')).toEqual([]));
const batches = async (name: string): Promise<PaperBatch[]> => {
  const { items } = await intake.ask(listBatches, { limit: 200 }, clerk);
  return Promise.all(
    items.filter((batch) => batch.name === name).map(({ id }) => intake.ask(getBatch, { id }, clerk)),
  );
};
const batch = (name: string): Promise<PaperBatch> =>
  eventually(async () => {
    const [found, ...more] = await batches(name);
    expect(more).toEqual([]);
    if (!found || found.state === 'waiting' || found.state === 'reading') throw new Error('not yet');
    return found;
  });
const lying = (...path: string[]): string[] =>
  existsSync(at(...path)) ? readdirSync(at(...path)).sort() : [];
const today = (): string => officeTime(now()).day;

describe('the watched folder', () => {
  it('makes a batch of a file once it was left alone, with two replicas looking', async () => {
    const path = at('langsam.pdf');
    const watching = apps().map((app) => app.get(WatchInbox, { strict: false }));
    const look = () => Promise.all(watching.map((one) => one.look()));
    // Time stands still but for these steps, however long the machine takes for a file.
    let time = now().getTime();
    setClock(() => new Date(time));
    for (let part = 0; part < 5; part += 1) {
      await writeFile(path, pdf('x'.repeat(part * 1_000)));
      await look();
      time += quiet * 900;
      await look();
    }
    expect(await batches('langsam.pdf')).toEqual([]);
    expect(existsSync(path)).toBe(true);
    setClock(now);
    const taken = await batch('langsam.pdf');
    expect(taken).toMatchObject({
      source: 'folder',
      createdBy: 'Eingangsordner',
      files: [{ name: 'langsam.pdf', state: 'read', pages: 1 }],
    });
    await eventually(() => expect(existsSync(at('taken', today(), 'langsam.pdf'))).toBe(true));
    expect(existsSync(path)).toBe(false);
    for (let round = 0; round < 3; round += 1) await look();
    expect(await batches('langsam.pdf')).toHaveLength(1);
    expect(lying('taken')).toEqual([today()]);
    expect(await intake.ask(paperDeskCounts, {}, clerk)).toMatchObject({ inbox: 'ok' });
  });

  it('makes one batch of a folder, in order of the names; what is no scan is refused with a reason', async () => {
    await put('Box 7/scan10.pdf', pdf('ten'), aside);
    await put('Box 7/scan2.pdf', pdf('two'), aside);
    await put('Box 7/Rückseiten/1.pdf', pdf('back'), aside);
    await put('Box 7/Brief.docx', 'PK', aside);
    await put('Box 7/.DS_Store', 'hidden', aside);
    await put('Box 7/Thumbs.db', 'system', aside);
    await symlink('/etc/hostname', join(aside, 'Box 7', 'link.pdf'));
    await moveIn('Box 7');
    const taken = await batch('Box 7');
    expect(taken.files.map(({ name, problem }) => [name, problem])).toEqual([
      ['Rückseiten/1.pdf', undefined],
      ['scan2.pdf', undefined],
      ['scan10.pdf', undefined],
      ['Brief.docx', 'no-scan'],
    ]);
    await allPutAway();
    expect(existsSync(at('Box 7'))).toBe(false);
    expect(lying('refused', today(), 'Box 7')).toEqual(['Brief.docx', 'Brief.docx.txt']);
    expect(readFileSync(at('refused', today(), 'Box 7', 'Brief.docx.txt'), 'utf8')).toMatch(
      /kein Scan[\s\S]*30 Tagen[\s\S]*is no scan[\s\S]*30 days/,
    );
    expect(lying('taken', today(), 'Box 7')).toEqual([
      '.DS_Store',
      'Rückseiten',
      'Thumbs.db',
      'link.pdf',
      'scan10.pdf',
      'scan2.pdf',
    ]);
  });

  it('takes files whose names are no UTF-8, alone and in folders, and keeps names apart', async () => {
    const inLatin1 = (root: string, name: string): Buffer =>
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'latin1')]);
    await put('Grüße.pdf', pdf('as it should be'), aside);
    await writeFile(inLatin1(aside, 'Grüße.pdf'), pdf('latin'));
    await mkdir(inLatin1(aside, 'Schütte'));
    await writeFile(
      Buffer.concat([inLatin1(aside, 'Schütte/'), Buffer.from([0xe4, 0x81, 0x2e, 0x70, 0x64, 0x66])]),
      pdf('inner'),
    );
    for (const name of ['Grüße.pdf', 'Schütte']) await rename(inLatin1(aside, name), inLatin1(folder, name));
    const single = await batch('Grüße.pdf');
    expect(single.files.map(({ name, problem }) => [name, problem])).toEqual([['Grüße.pdf', undefined]]);
    const inner = await batch('Schütte');
    expect(inner.files.map(({ name, problem }) => [name, problem])).toEqual([['ä_.pdf', undefined]]);
    await moveIn('Grüße.pdf');
    await eventually(async () => expect(await batches('Grüße.pdf')).toHaveLength(2));
    await allPutAway();
    expect(lying('taken', today())).toEqual(
      expect.arrayContaining(['Grüße.pdf', 'Grüße (2).pdf', 'Schütte']),
    );
    expect(lying('taken', today(), 'Schütte')).toEqual(['ä_.pdf']);
  });

  it('passes over hidden and unfinished files, refuses what is no scan, and shows a file that comes again', async () => {
    await put('.versteckt.pdf', pdf('hidden'));
    await put('~$lock.pdf', pdf('lock'));
    await put('kommt.pdf.part', pdf('part'));
    await mkdir(at('leer'), { recursive: true });
    await put('notiz.pdf', 'Nur Text');
    await put('nochmal.pdf', pdf('ten'));
    await eventually(() => expect(lying('refused', today())).toContain('notiz.pdf.txt'));
    const again = await batch('nochmal.pdf');
    expect(again.alarms).toMatchObject([
      { kind: 'repeated-file', earlier: { name: 'Box 7', file: expect.any(String) } },
    ]);
    await put('nochmal.pdf', pdf('ten'));
    await eventually(async () => expect(await batches('nochmal.pdf')).toHaveLength(2));
    await eventually(() =>
      expect(lying('taken', today())).toEqual(expect.arrayContaining(['nochmal (2).pdf'])),
    );
    expect(lying()).toEqual(
      ['.taking', '.versteckt.pdf', 'kommt.pdf.part', 'leer', 'refused', 'taken', '~$lock.pdf'].sort(),
    );
    expect(await batches('notiz.pdf')).toEqual([]);
  });

  it('says once of links, pipes and hidden files that they stay', async () => {
    await symlink('/etc/hostname', at('verknüpft.pdf'));
    execFileSync('mkfifo', [at('rohr.pdf')]);
    await put('.geheim.pdf', pdf('hidden'));
    await put('.DS_Store', 'system');
    const look = () => Promise.all(apps().map((app) => app.get(WatchInbox, { strict: false }).look()));
    const time = now().getTime();
    setClock(() => new Date(time));
    await look();
    setClock(() => new Date(time + quiet * 20_000));
    for (let round = 0; round < 3; round += 1) await look();
    setClock(now);
    const notes = lying('refused', today()).filter((name) => /verknüpft|rohr|geheim|DS_Store/.test(name));
    expect(notes).toEqual(['.geheim.pdf.txt', 'rohr.pdf.txt', 'verknüpft.pdf.txt']);
    const words = (name: string) => readFileSync(at('refused', today(), name), 'utf8');
    expect(words('verknüpft.pdf.txt')).toMatch(/Verknüpfung[\s\S]*link/);
    expect(words('.geheim.pdf.txt')).toMatch(/versteckt[\s\S]*hidden/);
    expect(lying()).toEqual(expect.arrayContaining(['.geheim.pdf', 'rohr.pdf', 'verknüpft.pdf']));
    // Told, and not told again once somebody has thrown the note away.
    await rm(at('refused', today(), 'rohr.pdf.txt'));
    setClock(() => new Date(time + quiet * 40_000));
    await look();
    setClock(now);
    expect(lying('refused', today())).not.toContain('rohr.pdf.txt');
    for (const name of ['verknüpft.pdf', 'rohr.pdf', '.geheim.pdf', '.DS_Store']) await rm(at(name));
  });

  it('takes a file once when the process dies before the batch is kept, after it, or between moving files', async () => {
    const creating = apps().map((app) => app.get(CreateBatch, { strict: false }));
    const originals = creating.map((one) => one.create.bind(one));
    let deaths = 0;
    creating.forEach((one, index) => {
      one.create = async (...given) => {
        deaths += 1;
        if (deaths === 1) throw new Error('died before it was kept');
        const id = await originals[index]!(...given);
        if (deaths === 2) throw new Error('died after it was kept');
        return id;
      };
    });
    const moving = InboxFolder.prototype as {
      finish: (this: InboxFolder, ...given: Parameters<InboxFolder['finish']>) => Promise<void>;
    };
    const { finish } = moving;
    moving.finish = async function (item, refused, done) {
      if (deaths++ === 2) {
        // The refused file is away, the rest is not.
        await finish.call(this, item, refused, false);
        throw new Error('died between moving files');
      }
      return finish.call(this, item, refused, done);
    };
    await put('Sturz/a.pdf', pdf('a'), aside);
    await put('Sturz/b.txt', 'b', aside);
    await moveIn('Sturz');
    await eventually(() => expect(lying('taken', today())).toContain('Sturz'));
    moving.finish = finish;
    creating.forEach((one, index) => (one.create = originals[index]!));
    expect(deaths).toBeGreaterThan(3);
    const taken = await batch('Sturz');
    expect(taken.files.map(({ name }) => name)).toEqual(['a.pdf', 'b.txt']);
    expect(taken.alarms.map(({ kind }) => kind).sort()).toEqual(['bad-file', 'unreadable']);
    expect(lying('refused', today(), 'Sturz')).toEqual(['b.txt', 'b.txt.txt']);
    await allPutAway();
  }, 40_000);

  it('refuses a folder with too many files as a whole', async () => {
    for (let n = 0; n < 501; n += 1) await put(`viel/${n}.pdf`, pdf(String(n)), aside);
    await moveIn('viel');
    // A file is there before its words are.
    await eventually(() => expect(readFileSync(at('refused', today(), 'viel.txt'), 'utf8')).toContain('500'));
    await eventually(() => expect(lying('refused', today(), 'viel')).toHaveLength(501));
    expect(await batches('viel')).toEqual([]);
  }, 40_000);

  it('streams what it takes, and keeps it as it is', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(12 * 1024 * 1024, 7)]);
    await put('groß.pdf', content);
    await batch('groß.pdf');
    const [row] = (await intake.dataSource.query(
      `select blob_key from paper_files where name = 'groß.pdf'`,
    )) as { blob_key: string }[];
    const kept = await intake.app.get(BlobStore, { strict: false }).get(row!.blob_key);
    expect(kept).toMatchObject({ size: content.length, contentType: 'application/pdf' });
    kept!.stream.destroy();
  });

  it('says that it is not healthy while the folder is away, and goes on when it is back', async () => {
    const away = `${folder}-away`;
    // Whatever is put away while the folder is moved makes it anew, and it could not be moved back.
    await allPutAway();
    await rename(folder, away);
    const health = async () => (await intake.ask(paperDeskCounts, {}, clerk)).inbox;
    await eventually(async () => expect(await health()).toBe('unhealthy'));
    await writeFile(join(away, 'später.pdf'), pdf('later'));
    await rename(away, folder);
    await batch('später.pdf');
    await eventually(async () => expect(await health()).toBe('ok'));
  });
});
