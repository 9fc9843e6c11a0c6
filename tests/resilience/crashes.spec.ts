import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Service, services } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { Random } from '@gemeinsam/testing/paper/random';
import { testSeed } from '@gemeinsam/testing/test-seed';
import { contributionBody } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { mailDifferences } from '../harness/mails-sent.js';
import { moment } from '../harness/moment.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';

describe('G1, G2, G4: apps killed by SIGKILL in no order under load', () => {
  let sut: ProductUnderTest;
  const accepted: Accepted[] = [];
  beforeAll(async () => {
    sut = await productUnderTest();
  });
  afterAll(() => sut?.stop());

  it('loses nothing, doubles nothing and keeps the order when any app is killed at any moment', async () => {
    let number = 0;
    const load = sut.load({
      clients: 6,
      // Enough that each kill meets some on their way.
      pauseMs: 100,
      // What waits for a restart does not grow with the time that the restart takes.
      ahead: 60,
      body: () =>
        ++number % 4 === 0
          ? contributionBody({ contact: { wish: 'email', email: `person${number}@example.org` } })
          : contributionBody(),
    });
    const kills = new Map<Service, number>(services.map((app) => [app, 0]));
    // Each app three times, in no order; in between something gets through, so that there is something to lose.
    const random = new Random(testSeed);
    for (const app of random.shuffled(services.flatMap((one) => [one, one, one]))) {
      await sut.product.apps[app].untilReady();
      await load.untilMore(Math.floor(random.between(1, 40)), 15_000);
      await moment(random.between(0, 200));
      await sut.product.apps[app].crash();
      kills.set(app, kills.get(app)! + 1);
    }
    await Promise.all(services.map((app) => sut.product.apps[app].untilReady()));
    await load.untilMore(20, 15_000);
    accepted.push(...(await load.finish()));
    expect([...kills]).toEqual(services.map((app) => [app, 3]));
    expect(load.wrongAnswers).toEqual([]);
    expect(accepted.length).toBeGreaterThan(100);
    await reconcile(sut, accepted, 150_000);
    expect(await mailDifferences(sut)).toEqual([]);
  });

  it('kills relays and consumers in the middle of their work: between publish and mark, between commit and ack', async () => {
    // Everything that is accepted while the four services crawl is in some half-done state when they die.
    for (let round = 0; round < 3; round++) {
      const load = sut.load({ clients: 8, pauseMs: 0 });
      await load.untilMore(40, 20_000);
      accepted.push(...(await load.finish()));
      await Promise.all(
        (['moderation', 'notification', 'reporting', 'intake'] as const).map((app) =>
          sut.product.apps[app].crash(),
        ),
      );
      await Promise.all(services.map((app) => sut.product.apps[app].untilReady()));
    }
    await reconcile(sut, accepted, 150_000);
  });

  it('answers a repeated key with the first reference, also after every app was killed', async () => {
    const body = {
      process: 'ideen-fuers-graetzl',
      answers: { title: 'Eine Bank', idea: 'Eine Bank am Eck.' },
      consent: true,
    };
    const send = () => sut.api.post('/contributions', body, { 'idempotency-key': 'same-key-after-a-crash' });
    const [first, ...doubleClicks] = await Promise.all([send(), send(), send()]);
    expect(first!.status).toBe(201);
    accepted.push({ reference: String(first!.body['reference']), key: 'same-key-after-a-crash', body });
    await Promise.all(services.map((app) => sut.product.apps[app].crash()));
    await Promise.all(services.map((app) => sut.product.apps[app].untilReady()));
    const again = await eventually(async () => {
      const reply = await send();
      expect(reply.status).toBe(201);
      return reply;
    }, 20_000);
    for (const reply of [...doubleClicks, again])
      expect(reply.body['reference']).toBe(first!.body['reference']);
    await reconcile(sut, accepted);
  });
});
