import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BlobStore } from './blob-store.js';
import { createBlobStore } from './create-blob-store.js';

/** As much of S3 as the store uses, to see what goes over the wire. The signature has its own spec. */
function bucketServer(): Server {
  const objects = new Map<string, { content: Buffer; type: string }>();
  return createServer((request, response) => {
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/'))
      return response.writeHead(403).end();
    const path = request.url ?? '';
    if (request.method === 'PUT')
      return void buffer(request).then((content) => {
        objects.set(path, { content, type: request.headers['content-type'] ?? '' });
        response.writeHead(200, { 'content-length': 0 }).end();
      });
    if (request.method === 'DELETE') return response.writeHead(objects.delete(path) ? 204 : 404).end();
    const object = objects.get(path);
    return object
      ? response
          .writeHead(200, { 'content-type': object.type, 'content-length': object.content.length })
          .end(object.content)
      : response.writeHead(404).end();
  });
}

describe.each(['file', 's3'])('a blob store by %s', (kind) => {
  let folder: string;
  let store: BlobStore;
  let server: Server | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blobs-'));
    if (kind === 's3') {
      server = bucketServer();
      await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
      store = createBlobStore(
        `s3://key:secret@127.0.0.1:${(server.address() as AddressInfo).port}/bucket?tls=off`,
      );
    } else store = createBlobStore(`file://${folder}`);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    server?.closeAllConnections();
    server?.close();
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
    store = createBlobStore(`file://${folder}`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const brokenOff = new Error('the upload broke off');
  const contents: [string, () => Readable][] = [
    ['before its first byte', () => new PassThrough().destroy(brokenOff)],
    [
      'after its first bytes',
      () =>
        Readable.from(
          (async function* () {
            yield Buffer.from('half');
            throw brokenOff;
          })(),
        ),
    ],
    [
      'later',
      () =>
        Readable.from(
          (async function* () {
            yield Buffer.alloc(1 << 20);
            while ((await readdir(folder)).length === 0) await setTimeout(1);
            yield Buffer.alloc(1 << 20);
            throw brokenOff;
          })(),
        ),
    ],
  ];

  it.each(contents)('shows nothing of a content that broke off %s', async (_when, content) => {
    for (let round = 0; round < 20; round++)
      await expect(store.put('half', content(), { contentType: 'text/plain' })).rejects.toBe(brokenOff);
    // What follows is written after whatever was still under way.
    for (let round = 0; round < 5; round++) {
      await store.put('whole', Buffer.from('whole'), { contentType: 'text/plain' });
      await store.remove('whole');
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the earlier content when a later one breaks off', async () => {
    await store.put('kept', Buffer.from('whole'), { contentType: 'text/plain' });
    await expect(
      store.put('kept', new PassThrough().destroy(brokenOff), { contentType: 'text/plain' }),
    ).rejects.toBe(brokenOff);
    expect((await buffer((await store.get('kept'))!.stream)).toString()).toBe('whole');
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

  it('keeps a large content in full', async () => {
    const chunks = Array.from({ length: 64 }, (_, n) => Buffer.alloc(65_536, n));
    await store.put('large', Readable.from(chunks), { contentType: 'application/pdf' });
    const blob = await store.get('large');
    expect(blob!.size).toBe(64 * 65_536);
    expect((await buffer(blob!.stream)).equals(Buffer.concat(chunks))).toBe(true);
  });
});
