import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SupervisedProcess } from '@gemeinsam/local-servers';
import { contributionBody } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { mailDifferences } from '../harness/mails-sent.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';

const doubled = ['intake', 'moderation', 'notification', 'reporting'] as const;

describe('G2, G4: two replicas of every service', () => {
  let sut: ProductUnderTest;
  const replicas = new Map<string, SupervisedProcess>();
  const accepted: Accepted[] = [];
  let number = 0;
  const body = () =>
    ++number % 3 === 0
      ? contributionBody({ contact: { wish: 'email', email: `person${number}@example.org` } })
      : contributionBody();

  beforeAll(async () => {
    sut = await productUnderTest();
    for (const app of doubled) replicas.set(app, await sut.product.addReplica(app));
  });
  afterAll(() => sut?.stop());

  /** How many events this process has handled since it started. */
  const handledBy = async (process: SupervisedProcess): Promise<number> => {
    const { env } = await process.plan.command();
    const metrics = await (await fetch(`http://127.0.0.1:${env!['HTTP_PORT']}/metrics`)).text();
    const lines = metrics.match(/^\w*events_handled_total\{[^}]*result="handled"[^}]*\} \d+$/gm) ?? [];
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  };

  it('share the work, and nothing is done twice or in disorder', async () => {
    const load = sut.load({ clients: 8, body });
    await load.untilMore(250, 40_000);
    accepted.push(...(await load.finish()));
    expect([...load.failures]).toEqual([]);
    await reconcile(sut, accepted);
    expect(await mailDifferences(sut)).toEqual([]);
    for (const app of doubled) {
      expect(await handledBy(sut.product.apps[app])).toBeGreaterThan(0);
      expect(await handledBy(replicas.get(app)!)).toBeGreaterThan(0);
    }
  });

  it('stand in for each other while either is killed', async () => {
    const load = sut.load({ clients: 6, pauseMs: 100, ahead: 60, body });
    for (const app of doubled) {
      await load.untilMore(20, 10_000);
      await sut.product.apps[app].crash();
      await load.untilMore(20, 10_000);
      await sut.product.apps[app].untilReady();
      await replicas.get(app)!.crash();
    }
    await Promise.all([...replicas.values()].map((replica) => replica.untilReady()));
    accepted.push(...(await load.finish()));
    expect(load.wrongAnswers).toEqual([]);
    await reconcile(sut, accepted, 150_000);
    expect(await mailDifferences(sut)).toEqual([]);
  });
});
