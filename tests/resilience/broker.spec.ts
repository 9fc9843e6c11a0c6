import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Accepted, Load } from '../harness/load.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';

describe('G3, G6: the broker is expendable', () => {
  let sut: ProductUnderTest;
  const accepted: Accepted[] = [];
  beforeAll(async () => {
    sut = await productUnderTest();
  });
  afterAll(() => sut?.stop());

  it('flows again within a minute after NATS was killed and its storage deleted under load', async () => {
    const load = new Load(sut.api, { clients: 6 });
    await sleep(3000);
    const { nats } = sut.product.servers;
    await nats.process!.kill();
    expect(nats.storage).toBeDefined();
    await rm(nats.storage!, { recursive: true, force: true });
    await sleep(1000);
    await nats.process!.start();
    await sleep(3000);
    accepted.push(...(await load.finish()));
    await reconcile(sut, accepted, 60_000);
  });

  it('accepts for a minute without NATS and delivers everything afterwards', async () => {
    const { nats } = sut.product.servers;
    await nats.process!.stop();
    const before = Date.now();
    const load = new Load(sut.api, { clients: 4, pauseMs: 100 });
    await sleep(60_000);
    const whileAway = load.accepted.length;
    await nats.process!.start();
    await sleep(1000);
    accepted.push(...(await load.finish()));
    expect(Date.now() - before).toBeGreaterThanOrEqual(60_000);
    expect(whileAway).toBeGreaterThan(100);
    await reconcile(sut, accepted, 60_000);
  });

  it('shows status pages while NATS is away, and says of itself that the bus is away', async () => {
    const { nats } = sut.product.servers;
    await nats.process!.stop();
    try {
      const reply = await sut.api.get(`/contributions/${accepted[0]!.reference}`);
      expect(reply.status).toBe(200);
    } finally {
      await nats.process!.start();
    }
  });
});
