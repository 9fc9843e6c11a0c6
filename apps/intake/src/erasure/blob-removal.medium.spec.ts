import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitOfWork } from '@gemeinsam/persistence';
import { type BlobStore, createBlobStore } from '@gemeinsam/service-kit';
import { eventually, FakeClock } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../test/running-intake.js';
import { BlobRemoval } from './blob-removal.service.js';

let intake: RunningIntake;
let folder: string;
let blobs: BlobStore;
/** Far from now, so that the intake that runs beside finds nothing due. */
let clock: FakeClock;

beforeAll(async () => {
  intake = await startIntake();
  folder = await mkdtemp(join(tmpdir(), 'gemeinsam-blobs-'));
  blobs = await createBlobStore(`file://${folder}`);
}, 60_000);
afterAll(async () => {
  await intake?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  clock = new FakeClock(new Date('2090-01-01T00:00:00Z'));
  await intake.dataSource.query('delete from blob_removals');
});

const unitOfWork = (): UnitOfWork => intake.app.get(UnitOfWork);
/** A replica; `remove` is what its connection to the store does instead. */
const replica = (remove = (key: string): Promise<void> => blobs.remove(key)): BlobRemoval =>
  new BlobRemoval(
    unitOfWork(),
    { put: blobs.put.bind(blobs), get: blobs.get.bind(blobs), remove } as BlobStore,
    clock,
  );
const inHours = (hours: number): Date => new Date(clock.now().getTime() + hours * 3_600_000);
const put = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await blobs.put(key, Buffer.from(key), { contentType: 'text/plain' });
};
const keep = (keys: string[], hours: number): Promise<void> =>
  unitOfWork().run((tx) => replica().keepUntil(tx, keys, inHours(hours)));
const isThere = async (key: string): Promise<boolean> => {
  const blob = await blobs.get(key);
  blob?.stream.destroy();
  return blob !== null;
};
const there = async (...keys: string[]): Promise<string[]> => {
  const found = await Promise.all(keys.map(isThere));
  return keys.filter((_, index) => found[index]);
};
const waiting = (): Promise<number> => intake.count('blob_removals');

describe('blobs that are kept for a time', () => {
  it('go when it is over; who asks again keeps them longer, and erasure ends it at once', async () => {
    await put('drawn/1', 'drawn/2', 'drawn/3', 'other');
    await keep(['drawn/1', 'drawn/2', 'drawn/3'], 2);
    await keep(['drawn/2'], 5);
    await keep(['drawn/2'], 1);
    await replica().sweep();
    expect(await there('drawn/1', 'drawn/2', 'drawn/3', 'other')).toHaveLength(4);

    await unitOfWork().run((tx) => replica().request(tx, ['drawn/3'], clock.now()));
    await replica().sweep();
    expect(await there('drawn/1', 'drawn/2', 'drawn/3', 'other')).toEqual(['drawn/1', 'drawn/2', 'other']);

    clock.advance({ hours: 3 });
    await replica().sweep();
    expect(await there('drawn/1', 'drawn/2', 'other')).toEqual(['drawn/2', 'other']);
    clock.advance({ hours: 3 });
    await replica().sweep();
    expect(await there('drawn/2', 'other')).toEqual(['other']);
    expect(await waiting()).toBe(0);
  });

  it('wait while the store is away, and one that cannot be removed keeps no other from going', async () => {
    const keys = ['away/1', 'away/2', 'away/3'];
    await put(...keys);
    await keep(keys, 0);
    let away = true;
    const asked: string[] = [];
    const cutOff = replica(async (key) => {
      asked.push(key);
      if (away || key === 'away/1') throw new Error('the blob store does not answer');
      await blobs.remove(key);
    });
    await cutOff.sweep();
    // It does not ask for each of a thousand while nobody answers.
    expect(asked).toHaveLength(1);
    expect([await there(...keys), await waiting()]).toEqual([keys, 3]);

    away = false;
    for (let round = 0; round < 3; round += 1) await cutOff.sweep();
    clock.advance({ minutes: 6 });
    for (let round = 0; round < 3; round += 1) await cutOff.sweep();
    expect([await there(...keys), await waiting()]).toEqual([['away/1'], 1]);

    clock.advance({ minutes: 6 });
    await replica().sweep();
    expect([await there(...keys), await waiting()]).toEqual([[], 0]);
  });

  it('are gone in the end when a replica dies between removing one and noting it', async () => {
    await put('killed/1', 'killed/2');
    await keep(['killed/1', 'killed/2'], 0);
    const dying = replica(async (key) => {
      await blobs.remove(key);
      throw new Error('killed');
    });
    await dying.sweep();
    expect([await there('killed/1', 'killed/2').then((left) => left.length), await waiting()]).toEqual([
      1, 2,
    ]);
    clock.advance({ minutes: 6 });
    await replica().sweep();
    expect([await there('killed/1', 'killed/2'), await waiting()]).toEqual([[], 0]);
  });

  it('are removed once each by two replicas at the same time', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `both/${index}`);
    await put(...keys);
    await keep(keys, 0);
    const removed: string[][] = [[], []];
    let bothAtIt = (): void => undefined;
    const meeting = new Promise<void>((resolve) => (bothAtIt = resolve));
    const [one, other] = removed.map((mine) =>
      replica(async (key) => {
        mine.push(key);
        if (removed.every(({ length }) => length > 0)) bothAtIt();
        await meeting;
        await blobs.remove(key);
      }),
    );
    await Promise.all([one!.sweep(), other!.sweep()]);
    expect(removed.flat().sort()).toEqual([...keys].sort());
    expect(Math.min(...removed.map((mine) => mine.length))).toBeGreaterThan(0);
    expect([await there(...keys), await waiting()]).toEqual([[], 0]);
  });

  it('are not removed behind the back of somebody who keeps one longer', async () => {
    await put('looked-at');
    await keep(['looked-at'], 0);
    let letGo = (): void => undefined;
    let begun = (): void => undefined;
    const removing = new Promise<void>((resolve) => (begun = resolve));
    const slow = replica(async (key) => {
      begun();
      await new Promise<void>((resolve) => (letGo = resolve));
      await blobs.remove(key);
    });
    const sweeping = slow.sweep();
    await removing;
    const looking = keep(['looked-at'], 2).then(() => there('looked-at'));
    await eventually(async () =>
      expect(
        await intake.count('pg_stat_activity', `datname = current_database() and wait_event_type = 'Lock'`),
      ).toBeGreaterThan(0),
    );
    letGo();
    expect(await looking).toEqual([]);
    await sweeping;
    await put('looked-at');
    await replica().sweep();
    expect([await there('looked-at'), await waiting()]).toEqual([['looked-at'], 1]);
  });
});
