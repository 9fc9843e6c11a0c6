import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Service, services } from '@gemeinsam/contracts';
import { createBlobStore } from '@gemeinsam/service-kit/blobs/create-blob-store';
import { eventually } from '@gemeinsam/testing/eventually';
import { type SmallDisk, smallDisk } from '@gemeinsam/testing/small-disk';
import { readStack, type StackFile } from '@gemeinsam/tools/product';
import { Redis } from 'ioredis';
import type { Api } from '../harness/api.js';
import { contributionBody, demoSlug } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { mailDifferences } from '../harness/mails-sent.js';
import { uploadOf } from '../harness/paper-sheets.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';
import { WebVisitor } from '../harness/web-visitor.js';

describe('G1, G7: PostgreSQL killed, Redis emptied and killed, the disk full', () => {
  let sut: ProductUnderTest;
  let disk: SmallDisk;
  let clerk: Api;
  const told: string[] = [];
  const accepted: Accepted[] = [];
  let number = 0;
  let sent = 0;
  const withMail = () =>
    contributionBody({ contact: { wish: 'email', email: `person${++number}@example.org` } });
  beforeAll(async () => {
    disk = await smallDisk('300m');
    sut = await productUnderTest({}, { place: disk.folder, tell: (line) => told.push(line) });
    // Before Redis is emptied, which ends every session.
    clerk = await sut.apiWith('paper');
  });
  afterAll(async () => {
    await sut?.stop();
    await disk?.remove();
  });

  it('refuses while PostgreSQL is away, keeps what it accepted, and goes on by itself', async () => {
    const load = sut.load({
      clients: 6,
      body: () => (++sent % 3 === 0 ? withMail() : contributionBody()),
    });
    const postgresql = sut.product.servers.postgresql.process!;
    for (let round = 0; round < 2; round++) {
      await load.untilMore(50, 20_000);
      await postgresql.kill();
      // One that was under way at the kill may end otherwise; from then on everyone is told the same.
      const refused = await eventually(async () => {
        const reply = await sut.api.post('/contributions', contributionBody());
        expect(reply.status).toBe(503);
        return reply;
      });
      expect(refused.headers.get('retry-after')).not.toBeNull();
      await postgresql.start();
    }
    await load.untilMore(30, 30_000);
    accepted.push(...(await load.finish()));
    expect(load.failures.size).toBeGreaterThan(0);
    expect(load.wrongAnswers).toEqual([]);
    await reconcile(sut, accepted, 150_000);
    expect(await mailDifferences(sut)).toEqual([]);
  });

  it('sends every mail once when Redis is emptied again and again, and killed, while mails wait', async () => {
    const { url, process } = sut.product.servers.redis;
    const server = process!;
    const redis = new Redis(url, {
      maxRetriesPerRequest: null,
    });
    redis.on('error', () => undefined);
    const load = sut.load({ clients: 4, body: withMail });
    for (let round = 0; round < 6; round++) {
      await load.untilMore(10, 10_000);
      await redis.flushall();
    }
    await server.kill();
    await load.untilMore(20, 20_000);
    await server.start();
    await redis.flushall();
    accepted.push(...(await load.finish()));
    // Jobs live in Redis, contributions do not: nobody may be turned away for it.
    expect([...load.failures]).toEqual([]);
    await redis.flushall();
    redis.disconnect();
    await reconcile(sut, accepted, 120_000);
    expect(await mailDifferences(sut)).toEqual([]);
  });

  it('warns before the disk is full; then refuses in words, keeps what it accepted, and goes on by itself with room', async () => {
    const stack = (): StackFile => readStack(sut.product.dataDir)!;
    const readyz = async (app: Service): Promise<{ status: string; problems: Record<string, string> }> => {
      const answer = await fetch(`http://127.0.0.1:${sut.product.environmentOf(app)['HTTP_PORT']}/readyz`);
      return (await answer.json()) as { status: string; problems: Record<string, string> };
    };
    // Somebody else each time, with many words: what is sent twice is one, and few words still find room somewhere.
    const atTheForm = async () => {
      const browser = new WebVisitor(sut.product.url);
      const { hidden } = await browser.get(`/mitmachen/${demoSlug}`);
      return { browser, hidden, idea: `Mit kühlem Wasser ${randomBytes(900).toString('hex')}` };
    };
    let citizen = await atTheForm();
    const scan = {
      name: 'scan.pdf',
      mime: 'application/pdf',
      bytes: Buffer.from(`%PDF-1.4\n${'x'.repeat(200_000)}`),
    };

    await disk.fill(25 << 20);
    await eventually(() => expect(told.join()).toContain('The disk fills up'));
    expect((await readyz('intake')).problems['disk']).toContain('low');
    expect(stack().problems.join()).toContain('The disk fills up');

    const load = sut.load({
      clients: 6,
      ahead: 40,
      body: () => (++sent % 3 === 0 ? withMail() : contributionBody()),
    });
    await load.untilMore(20, 20_000);
    // What is thrown away meanwhile makes room, which is taken again.
    const stillFull = async <T>(expectation: () => Promise<T>): Promise<T> =>
      eventually(async () => {
        await disk.fill();
        return expectation();
      }, 60_000);
    // Whatever one of them was told, all are sent again when there is room.
    const tried: Pick<Accepted, 'key' | 'body'>[] = [];
    const send = ({ key, body }: (typeof tried)[number]) =>
      sut.api.post<{ reference: string }>('/contributions', body, { 'idempotency-key': key });
    await stillFull(async () => {
      const one = { key: randomUUID(), body: contributionBody() };
      tried.push(one);
      expect((await send(one)).status).toBe(503);
    });
    await stillFull(async () => expect(stack().problems.join()).toContain('The disk is full'));
    const upload = await stillFull(async () => {
      const reply = await clerk.post<{ code: string }>('/paper/batches', uploadOf('Voll', [scan]));
      expect(reply.status).toBe(503);
      return reply;
    });
    expect(upload.body.code).toBe('blobs.no-room');
    const title = 'Ein Brunnen';
    const referenceIn = (url: string): string | undefined =>
      /(?:danke|mein-beitrag)\/(\d{10})/.exec(url)?.[1];
    const sendForm = async ({ browser, hidden, idea }: typeof citizen) =>
      browser.post(`/mitmachen/${demoSlug}`, {
        ...hidden,
        'answers.title': title,
        'answers.idea': idea,
        'contact.wish': 'none',
        consent: 'yes',
      });
    const kept = await stillFull(async () => {
      const reply = await sendForm(citizen);
      const reference = referenceIn(reply.url);
      if (reference) {
        accepted.push({ reference, key: '', body: { answers: { title, idea: citizen.idea } } });
        citizen = await atTheForm();
      }
      expect(reply.status).toBe(503);
      return reply;
    });
    expect(kept.html).toContain(citizen.idea);

    const { postgresql, nats, redis, mailbox } = sut.product.servers;
    const servers = [postgresql, nats, redis, mailbox].map(({ process }) => process!);
    let launches = 0;
    postgresql.process!.on('state', (state) => (launches += state === 'starting' ? 1 : 0));
    await Promise.all(servers.map((server) => server.crash()));
    // More often than the six times after which a first start has failed.
    await stillFull(async () => expect(launches).toBeGreaterThan(6));
    expect(stack()).toMatchObject({ state: 'impaired' });
    expect(stack().servers.postgresql.reason).toMatch(/^ended /);
    expect(told.join('\n')).toMatch(/PostgreSQL ended .* It is started again until it runs/);
    await stillFull(async () => {
      const intake = await readyz('intake');
      expect(intake.status).toBe('not-ready');
      expect(intake.problems['database']).toContain('ECONNREFUSED');
    });

    await disk.free();
    await Promise.all(servers.map((server) => server.untilReady(60_000)));
    await eventually(async () => {
      expect(stack()).toMatchObject({ state: 'ready', problems: [] });
      for (const app of services) expect(await readyz(app)).toMatchObject({ status: 'ready', problems: {} });
    }, 60_000);
    await load.untilMore(30, 30_000);
    accepted.push(...(await load.finish()));
    expect(load.wrongAnswers).toEqual([]);
    for (const one of tried) {
      const { reference } = await eventually(async () => {
        const reply = await send(one);
        expect(reply.status).toBe(201);
        return reply.body;
      });
      accepted.push({ ...one, reference });
    }
    const reference = await eventually(async () => {
      const resent = referenceIn((await sendForm({ ...citizen, hidden: kept.hidden })).url);
      expect(resent).toBeDefined();
      return resent!;
    });
    accepted.push({ reference, key: '', body: { answers: { title, idea: citizen.idea } } });
    await reconcile(sut, accepted, 120_000);
    expect(await mailDifferences(sut)).toEqual([]);
  });

  it('refuses a file for which its disk has no room, keeps what was there, and takes it when there is room', async () => {
    const tiny = await smallDisk('2m');
    try {
      const small = await createBlobStore(`file://${tiny.folder}/blobs`);
      await small.put('page', Buffer.from('first'), { contentType: 'text/plain' });
      await tiny.fill();
      expect((await small.room())?.state).toBe('full');
      const large = Buffer.alloc(500_000, 1);
      const refused = { code: 'blobs.no-room', kind: 'unavailable' };
      await expect(small.put('page', large, { contentType: 'text/plain' })).rejects.toMatchObject(refused);
      await expect(
        small.put('other', Readable.from([large]), { contentType: 'text/plain' }),
      ).rejects.toMatchObject(refused);
      expect((await buffer((await small.get('page'))!.stream)).toString()).toBe('first');
      expect(await readdir(join(tiny.folder, 'blobs'))).toEqual(['page']);
      await tiny.free();
      expect((await small.room())?.state).toBe('enough');
      await small.put('page', large, { contentType: 'text/plain' });
      expect((await buffer((await small.get('page'))!.stream)).equals(large)).toBe(true);
    } finally {
      await tiny.remove();
    }
  });
});
