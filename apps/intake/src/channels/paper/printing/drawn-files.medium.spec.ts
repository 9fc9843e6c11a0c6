import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  createBatch,
  createPrintRun,
  getBatch,
  getPaperForm,
  getPrintRun,
  previewForm,
  publicActor,
  renderForm,
} from '@gemeinsam/contracts';
import { BlobStore } from '@gemeinsam/service-kit';
import { eventually, staff } from '@gemeinsam/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BlobRemoval } from '../../../erasure/blob-removal.service.js';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { PrintOneRun } from './print-run.service.js';
import { PrintRunStore } from './print-run.store.js';

const clerk = staff('p1', 'paper');
const asked = { slug: 'ideen-fuers-graetzl', language: 'de' as const };
let intake: RunningIntake;
let blobs: BlobStore;
let putting: BlobStore['put'];
beforeAll(async () => {
  intake = await startIntake();
  blobs = intake.app.get(BlobStore, { strict: false });
  putting = blobs.put.bind(blobs);
}, 60_000);
afterAll(() => intake?.close());
afterEach(() => {
  blobs.put = putting;
});

const contentOf = async (key: string): Promise<Buffer | null> => {
  const blob = await blobs.get(key);
  return blob && buffer(blob.stream);
};
const keptHours = async (key: string): Promise<number> => {
  const rows = (await intake.dataSource.query(
    'select extract(epoch from due_at - now())::float / 3600 as hours from blob_removals where blob_key = $1',
    [key],
  )) as { hours: number }[];
  return rows[0]?.hours ?? Number.NaN;
};
/** A day later, as far as these blobs are concerned. */
const dayPasses = async (keys: readonly string[]): Promise<void> => {
  await intake.dataSource.query(
    `update blob_removals set due_at = due_at - interval '25 hours' where blob_key = any($1::text[])`,
    [keys],
  );
  await intake.app.get(BlobRemoval, { strict: false }).sweep();
};

describe('a form that was drawn for a download', () => {
  it('is deleted after a day, and is read all the same when it comes back', async () => {
    const { blobKey, pages } = await intake.ask(renderForm, asked, publicActor);
    const pdf = (await contentOf(blobKey))!;
    expect(await keptHours(blobKey)).toBeGreaterThan(23.9);
    expect(await keptHours(blobKey)).toBeLessThanOrEqual(25);
    await dayPasses([blobKey]);
    expect(await contentOf(blobKey)).toBeNull();

    const upload = `uploads/${randomUUID()}`;
    await blobs.put(upload, pdf, { contentType: 'application/pdf' });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const file = { blobKey: upload, name: 'spät.pdf', mime: 'application/pdf', size: pdf.length, sha256 };
    const { id } = await intake.ask(createBatch, { name: 'Ein Jahr später', files: [file] }, clerk);
    const batch = await eventually(async () => {
      const now = await intake.ask(getBatch, { id }, clerk);
      if (now.state !== 'read') throw new Error(now.state);
      return now;
    }, 120_000);
    expect([batch.alarms, batch.forms.length]).toEqual([[], 1]);
    const form = await intake.ask(getPaperForm, { id: batch.forms[0]!.id }, clerk);
    expect(blobKey).toContain(form.serial);
    expect(batch.files).toMatchObject([{ pages }]);
  }, 180_000);

  it('is noted for deletion before it is kept, so that nothing stays when the store or the process dies', async () => {
    let key = '';
    blobs.put = async (blobKey, ...rest) => {
      key = blobKey;
      await putting(blobKey, ...rest);
      throw new Error('killed');
    };
    await expect(intake.ask(renderForm, asked, publicActor)).rejects.toThrow('went wrong on our side');
    expect(await contentOf(key)).not.toBeNull();
    await dayPasses([key]);
    expect(await contentOf(key)).toBeNull();
  }, 60_000);
});

describe('the pictures of a form', () => {
  it('are drawn again when they are gone, also when only some are', async () => {
    const look = async () =>
      (await intake.ask(previewForm, asked, clerk)).pages.map(({ blobKey }) => blobKey);
    const keys = await look();
    const before = await Promise.all(keys.map(contentOf));
    let drawn = 0;
    blobs.put = (...given) => {
      drawn += 1;
      return putting(...given);
    };
    expect([await look(), drawn]).toEqual([keys, 0]);

    await dayPasses([keys[0]!]);
    expect(await contentOf(keys[0]!)).toBeNull();
    expect([await look(), drawn]).toEqual([keys, keys.length]);
    expect(await Promise.all(keys.map(contentOf))).toEqual(before);

    await dayPasses(keys);
    expect(await Promise.all(keys.map(contentOf))).toEqual(keys.map(() => null));
    expect(await intake.count('blob_removals', 'blob_key = any($1::text[])', [keys])).toBe(0);
    expect(await look()).toEqual(keys);
    expect(await Promise.all(keys.map(contentOf))).toEqual(before);
  }, 60_000);

  it('stay while somebody looks at the form', async () => {
    const [key] = (await intake.ask(previewForm, asked, clerk)).pages.map(({ blobKey }) => blobKey);
    await intake.dataSource.query(
      `update blob_removals set due_at = now() + interval '1 minute' where blob_key = $1`,
      [key],
    );
    await intake.ask(previewForm, asked, clerk);
    expect(await keptHours(key!)).toBeGreaterThan(23.9);
  }, 60_000);
});

describe('the file of a print run', () => {
  const expire = (id: string) =>
    intake.dataSource.query(`update print_runs set expires_at = now() - interval '1 day' where id = $1`, [
      id,
    ]);
  const order = async (): Promise<string> =>
    (await intake.ask(createPrintRun, { ...asked, size: 'a6', copies: 2, key: randomUUID() }, clerk)).id;
  const stateIs = (id: string, wanted: string): Promise<void> =>
    eventually(async () => expect((await intake.ask(getPrintRun, { id }, clerk)).state).toBe(wanted), 60_000);
  const fileOf = (id: string) => contentOf(`paper/print-runs/${id}.pdf`);

  it('goes when the run has expired, also of one that was given up after its file was kept', async () => {
    const store = intake.app.get(PrintRunStore, { strict: false });
    const finish = store.finish.bind(store);
    store.finish = () => Promise.reject(new Error('away'));
    const id = await order();
    try {
      await stateIs(id, 'failed');
    } finally {
      store.finish = finish;
    }
    expect(await fileOf(id)).not.toBeNull();
    await expire(id);
    await stateIs(id, 'expired');
    expect(await fileOf(id)).toBeNull();
  }, 120_000);

  it('waits for a blob store that is away', async () => {
    const id = await order();
    await stateIs(id, 'ready');
    const removing = blobs.remove.bind(blobs);
    let asked = 0;
    blobs.remove = async (key) => {
      if (key.includes(id)) asked += 1;
      throw new Error('away');
    };
    try {
      await expire(id);
      const printing = intake.app.get(PrintOneRun, { strict: false });
      await expect(printing.forget(id)).rejects.toThrow('away');
      expect(asked).toBeGreaterThan(0);
      expect((await intake.ask(getPrintRun, { id }, clerk)).state).toBe('ready');
    } finally {
      blobs.remove = removing;
    }
    await stateIs(id, 'expired');
    expect(await fileOf(id)).toBeNull();
  }, 120_000);
});
