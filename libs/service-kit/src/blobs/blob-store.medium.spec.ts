import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import type { BlobStore } from './blob-store.js';
import { createBlobStore } from './create-blob-store.js';

const brokenOff = new Error('the upload broke off');
const chunks = (count: number) => Array.from({ length: count }, (_, n) => Buffer.alloc(65_536, n));
async function* breakingOff(before: Buffer[], afterFirst?: () => Promise<void>) {
  for (const [index, chunk] of before.entries()) {
    yield chunk;
    if (index === 0) await afterFirst?.();
  }
  throw brokenOff;
}
const brokenContents = (afterFirst?: () => Promise<void>): [string, () => Readable][] => [
  ['before its first byte', () => new PassThrough().destroy(brokenOff)],
  ['after its first bytes', () => Readable.from(breakingOff([Buffer.from('half')]))],
  ['later', () => Readable.from(breakingOff([Buffer.alloc(1 << 20), Buffer.alloc(1 << 20)], afterFirst))],
];

describe.each(['file', 's3'])('a blob store by %s', (kind) => {
  let folder: string;
  let store: BlobStore;
  let server: FauxqsServer | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blobs-'));
    if (kind === 's3') {
      server = await startFauxqs({ port: 0, logger: false });
      server.createBucket('bucket');
      store = await createBlobStore(`s3://key:secret@127.0.0.1:${server.port}/bucket?tls=off`);
    } else store = await createBlobStore(`file://${folder}`);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await server?.stop();
  });

  it('keeps content and type, and replaces them', async () => {
    await store.put('scans/a/page-1.png', Buffer.from('one'), { contentType: 'image/png' });
    await store.put('scans/a/page-1.png', Readable.from([Buffer.from('tw'), Buffer.from('o!')]), {
      contentType: 'image/jpeg',
    });
    const blob = await store.get('scans/a/page-1.png');
    expect(blob).toMatchObject({ contentType: 'image/jpeg', size: 4 });
    expect((await buffer(blob!.stream)).toString()).toBe('two!');
  });

  it('has nothing under an unknown key, and removes twice', async () => {
    expect(await store.get('unknown')).toBeNull();
    await store.put('gone', Buffer.from('x'), { contentType: 'text/plain' });
    await store.remove('gone');
    await store.remove('gone');
    expect(await store.get('gone')).toBeNull();
  });

  it('keeps the earlier content when a later one breaks off', async () => {
    await store.put('kept', Buffer.from('whole'), { contentType: 'text/plain' });
    await expect(
      store.put('kept', new PassThrough().destroy(brokenOff), { contentType: 'text/plain' }),
    ).rejects.toBe(brokenOff);
    expect((await buffer((await store.get('kept'))!.stream)).toString()).toBe('whole');
  });

  it.each(brokenContents())('has nothing of a content that broke off %s', async (_when, content) => {
    await expect(store.put('half', content(), { contentType: 'text/plain' })).rejects.toBe(brokenOff);
    expect(await store.get('half')).toBeNull();
  });

  it('has nothing of a large content that broke off in its last part', async () => {
    const content = Readable.from(breakingOff(chunks(200)));
    await expect(store.put('half', content, { contentType: 'text/plain' })).rejects.toBe(brokenOff);
    expect(await store.get('half')).toBeNull();
  });

  it.each([0, 1, 64, 200])('keeps a content of %i times 64 KB in full', async (count) => {
    await store.put('large', Readable.from(chunks(count)), { contentType: 'application/pdf' });
    const blob = await store.get('large');
    expect(blob!.size).toBe(count * 65_536);
    expect((await buffer(blob!.stream)).equals(Buffer.concat(chunks(count)))).toBe(true);
  });

  it.each(['../outside', 'a/../../b', '/etc/passwd', 'a//b', '.hidden', 'a/.b', 'a\0b', ''])(
    'refuses the key %j',
    async (key) => {
      await expect(store.put(key, Buffer.from('x'), { contentType: 'text/plain' })).rejects.toThrow(
        RangeError,
      );
      await expect(store.get(key)).rejects.toThrow(RangeError);
      await expect(store.remove(key)).rejects.toThrow(RangeError);
    },
  );
});

describe('the folder', () => {
  let folder: string;
  let store: BlobStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blobs-'));
    store = await createBlobStore(`file://${folder}`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const fileBegun = async () => {
    while ((await readdir(folder)).length === 0) await setTimeout(1);
  };

  it.each(brokenContents(fileBegun))(
    'shows nothing of a content that broke off %s',
    async (_when, content) => {
      for (let round = 0; round < 20; round++)
        await expect(store.put('half', content(), { contentType: 'text/plain' })).rejects.toBe(brokenOff);
      // What follows is written after whatever was still under way.
      for (let round = 0; round < 5; round++) {
        await store.put('whole', Buffer.from('whole'), { contentType: 'text/plain' });
        await store.remove('whole');
      }
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('lets nobody but its owner read a file, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      await store.put('scans/1/page.png', Buffer.from('one'), { contentType: 'image/png' });
    } finally {
      process.umask(before);
    }
    const modeOf = async (path: string) => ((await stat(join(folder, path))).mode & 0o777).toString(8);
    expect(await modeOf('scans/1/page.png')).toBe('600');
    expect([await modeOf('scans'), await modeOf('scans/1')]).toEqual(['700', '700']);
  });

  it('gives what was there when it is replaced or removed before it is read', async () => {
    await store.put('page', Buffer.from('first'), { contentType: 'text/plain' });
    const first = await store.get('page');
    await store.put('page', Buffer.from('another'), { contentType: 'text/plain' });
    const another = await store.get('page');
    await store.remove('page');
    expect((await buffer(first!.stream)).toString()).toBe('first');
    expect((await buffer(another!.stream)).toString()).toBe('another');
  });
});
