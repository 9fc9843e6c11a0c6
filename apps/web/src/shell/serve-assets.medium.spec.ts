import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { serveAssets } from './serve-assets.js';

describe('built assets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'));
  const words = 'main { color: inherit }';
  const app = fastify();
  let url: string;
  beforeAll(async () => {
    writeFileSync(join(folder, 'ui-1.css'), words);
    writeFileSync(join(folder, 'ui-1.css.br'), brotliCompressSync(words));
    writeFileSync(join(folder, 'ui-1.css.gz'), gzipSync(words));
    writeFileSync(join(folder, 'text-1.woff2'), 'a font');
    serveAssets(app, folder);
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  /** Unpacked again by `fetch`, as browsers do. */
  const get = (name: string, accepted = 'identity'): Promise<Response> =>
    fetch(`${url}/assets/${name}`, { headers: { 'accept-encoding': accepted } });

  it('come in the smallest form that the browser takes, each once for every cache', async () => {
    const replies = await Promise.all(['gzip, br', 'gzip', 'identity'].map((ways) => get('ui-1.css', ways)));
    expect(replies.map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null]);
    for (const reply of replies) {
      expect(await reply.text()).toBe(words);
      expect(Object.fromEntries(reply.headers)).toMatchObject({
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      });
    }
  });

  it('come as they are when the build did not compress them', async () => {
    const font = await get('text-1.woff2', 'gzip, br');
    expect([font.status, font.headers.get('content-encoding'), await font.text()]).toEqual([
      200,
      null,
      'a font',
    ]);
  });

  it('are only what is there: neither the compressed files by their own names nor other folders', async () => {
    for (const name of ['ui-1.css.br', 'nothing.css', '..%2Fserve-assets.ts'])
      expect((await get(name)).status).toBe(404);
  });
});
