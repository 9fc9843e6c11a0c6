import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newId } from '@gemeinsam/persistence';
import { FakeClock } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { ErasedFiles } from '../retention/erased-files.store.js';
import { ClearInbox } from './clear-inbox.service.js';
import { InboxSettings } from './inbox-settings.js';

let intake: RunningIntake;
let folder: string;
let outside: string;
const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake?.close());
beforeEach(async () => {
  await rm(folder ?? '/nowhere', { recursive: true, force: true });
  folder = await mkdtemp(join(tmpdir(), 'gemeinsam-inbox-'));
  outside = `${folder}-outside`;
});
afterAll(async () => {
  for (const path of [folder, outside]) await rm(path, { recursive: true, force: true });
});

const put = async (path: string, content = path): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};
const has = (path: string): boolean => existsSync(join(folder, path));
const clearing = (): ClearInbox =>
  new ClearInbox(new InboxSettings(folder, 1, 30), intake.app.get(ErasedFiles, { strict: false }), clock, {
    info: () => undefined,
  });
const clear = (goOn = (): boolean => true): Promise<void> => clearing().clear(folder, goOn);

/** A file that was taken in and somebody in which was erased. */
const erased = async (content: string, erasedAt = clock.now()): Promise<void> => {
  const [batchId, fileId] = [newId(), newId()];
  await intake.dataSource.query(
    `insert into paper_batches (id, name, state, created_at, created_by, source) values ($1, 'b', 'waiting', now(), 'p', 'folder')`,
    [batchId],
  );
  const sha256 = createHash('sha256').update(content).digest('hex');
  await intake.dataSource.query(
    `insert into paper_files (id, batch_id, number, name, blob_key, mime, size, sha256, state, erased_at)
     values ($1, $2, 1, 'f', '', '', $3, $4, 'read', $5)`,
    [fileId, batchId, Buffer.byteLength(content), sha256, erasedAt],
  );
};

describe('what was put away in the watched folder', () => {
  it('is deleted after the set days, however old the files are; what people keep there stays', async () => {
    await put('taken/2026-10-22/alt/1.pdf');
    await put('refused/2026-10-22/alt.txt');
    await put('taken/2026-10-23/eben-noch.pdf');
    await put('refused/2026-11-22/neu.docx');
    await put('taken/2026-10-22.pdf');
    await put('taken/Meine Ablage/2026-10-01/x.pdf');
    await put('waiting.pdf');
    await mkdir(join(outside, 'deep'), { recursive: true });
    await writeFile(join(outside, 'deep', 'hers.pdf'), 'hers');
    await symlink(outside, join(folder, 'taken', '2026-10-01'));
    await symlink(outside, join(folder, 'taken', '2026-10-22', 'link'));
    await clear();
    expect([has('taken/2026-10-22'), has('refused/2026-10-22')]).toEqual([false, false]);
    for (const path of [
      'taken/2026-10-23/eben-noch.pdf',
      'refused/2026-11-22/neu.docx',
      'taken/2026-10-22.pdf',
      'taken/Meine Ablage/2026-10-01/x.pdf',
      'waiting.pdf',
    ])
      expect([path, has(path)]).toEqual([path, true]);
    expect(existsSync(join(outside, 'deep', 'hers.pdf'))).toBe(true);
  });

  it('is deleted at once when somebody in it was erased, under whatever name and also for the second time', async () => {
    await erased('her scan');
    await put('taken/2026-11-20/Box 7/scan1.pdf', 'her scan');
    await put('taken/2026-11-20/Box 7/scan2.pdf', 'his scan');
    await put('taken/2026-11-21/umbenannt.pdf', 'her scan');
    await clear();
    expect(has('taken/2026-11-20/Box 7/scan2.pdf')).toBe(true);
    expect([has('taken/2026-11-20/Box 7/scan1.pdf'), has('taken/2026-11-21')]).toEqual([false, false]);
    await put('taken/2026-11-22/noch einmal.pdf', 'her scan');
    await clear();
    expect(has('taken/2026-11-22')).toBe(false);
  });

  it('is deleted later when the folder is away, when it is stopped in the middle, and by two at once', async () => {
    await erased('first');
    await erased('second');
    await put('taken/2026-11-20/1.pdf', 'first');
    await put('taken/2026-11-20/2.pdf', 'second');
    await put('taken/2026-09-01/old.pdf');
    await put('taken/2026-09-02/old.pdf');
    await rename(folder, `${folder}-away`);
    await clear();
    await rename(`${folder}-away`, folder);

    let asked = 0;
    await clear(() => (asked += 1) <= 2);
    expect(['taken/2026-09-01', 'taken/2026-09-02'].map(has)).toEqual([false, false]);
    expect(has('taken/2026-11-20/1.pdf')).toBe(true);
    asked = 0;
    await clear(() => (asked += 1) <= 1);
    expect(['1', '2'].filter((name) => has(`taken/2026-11-20/${name}.pdf`))).toHaveLength(1);

    await put('taken/2026-09-01/old.pdf');
    await Promise.all([clear(), clear()]);
    expect([has('taken/2026-11-20'), has('taken/2026-09-01')]).toEqual([false, false]);
  });

  it('is left alone when it was erased so long ago that its day is over', async () => {
    await erased('of long ago', new Date('2026-09-01T00:00:00Z'));
    expect(await intake.app.get(ErasedFiles, { strict: false }).since('2026-10-23')).not.toContainEqual(
      expect.objectContaining({ size: Buffer.byteLength('of long ago') }),
    );
  });
});
