import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import { Redis } from 'ioredis';
import { contributionBody } from '../harness/contribution-body.js';
import { type Accepted, Load } from '../harness/load.js';
import { mailDifferences } from '../harness/mails-sent.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';

describe('G1, G7: PostgreSQL killed, Redis emptied and killed', () => {
  let sut: ProductUnderTest;
  const accepted: Accepted[] = [];
  let number = 0;
  let sent = 0;
  const withMail = () =>
    contributionBody({ contact: { wish: 'email', email: `person${++number}@example.org` } });
  beforeAll(async () => {
    sut = await productUnderTest();
  });
  afterAll(() => sut?.stop());

  it('refuses while PostgreSQL is away, keeps what it accepted, and goes on by itself', async () => {
    const load = new Load(sut.api, {
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
    const server = sut.product.servers.redis.process!;
    const redis = new Redis(sut.product.environmentOf('notification')['REDIS_URL']!, {
      maxRetriesPerRequest: null,
    });
    redis.on('error', () => undefined);
    const load = new Load(sut.api, { clients: 4, body: withMail });
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
});
