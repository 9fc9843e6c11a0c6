import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import { Redis } from 'ioredis';
import { contributionBody } from '../harness/contribution-body.js';
import { type Accepted, Load } from '../harness/load.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';

describe('G1, G7: PostgreSQL restarted, Redis emptied', () => {
  let sut: ProductUnderTest;
  const accepted: Accepted[] = [];
  beforeAll(async () => {
    sut = await productUnderTest();
  });
  afterAll(() => sut?.stop());

  it('refuses while PostgreSQL is away, keeps what it accepted, and goes on by itself', async () => {
    const load = new Load(sut.api, { clients: 6 });
    await sleep(2000);
    const postgresql = sut.product.servers.postgresql.process!;
    await postgresql.kill();
    await sleep(500);
    const refused = await sut.api.post('/contributions', contributionBody());
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    await postgresql.start();
    await sleep(2000);
    accepted.push(...(await load.finish()));
    expect(load.failures).toBeGreaterThan(0);
    await reconcile(sut, accepted);
  });

  it('still sends every mail when Redis is emptied while mails wait', async () => {
    const redis = new Redis(sut.product.environmentOf('notification')['REDIS_URL']!);
    let number = 0;
    const load = new Load(sut.api, {
      clients: 4,
      body: () => contributionBody({ contact: { wish: 'email', email: `person${++number}@example.org` } }),
    });
    for (let round = 0; round < 5; round++) {
      await sleep(500);
      await redis.flushall();
    }
    const mailed = await load.finish();
    accepted.push(...mailed);
    await redis.flushall();
    redis.disconnect();
    await reconcile(sut, accepted);
    await eventually(async () => {
      const received = new Set((await sut.mailbox.all()).flatMap((mail) => mail.to.map((to) => to.address)));
      const wanted = mailed.map(({ body }) => (body['contact'] as { email: string }).email);
      expect(wanted.filter((address) => !received.has(address))).toEqual([]);
    }, 30_000);
  });
});
