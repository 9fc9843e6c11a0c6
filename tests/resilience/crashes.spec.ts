import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { services } from '@gemeinsam/contracts';
import { Load } from '../harness/load.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';

describe('G1, G2, G4: processes killed at random under load', () => {
  let sut: ProductUnderTest;
  beforeAll(async () => {
    sut = await productUnderTest();
  });
  afterAll(() => sut?.stop());

  it('loses nothing, doubles nothing and keeps the order when any app is killed at any moment', async () => {
    const load = new Load(sut.api, { clients: 8 });
    const kills: string[] = [];
    for (let round = 0; round < 12; round++) {
      await sleep(500 + Math.random() * 1500);
      const app = services[round % services.length]!;
      await sut.product.apps[app].crash();
      kills.push(app);
    }
    await Promise.all(services.map((app) => sut.product.apps[app].untilReady()));
    await sleep(1000);
    const accepted = await load.finish();
    expect(new Set(kills)).toEqual(new Set(services));
    expect(accepted.length).toBeGreaterThan(100);
    await reconcile(sut, accepted);
  });

  it('answers a repeated key with the first reference, also after every app was killed', async () => {
    const body = { process: 'ideen-fuers-graetzl', answers: { title: 'Eine Bank', idea: 'Eine Bank am Eck.' }, consent: true };
    const first = await sut.api.post('/contributions', body, { 'idempotency-key': 'same-key-after-a-crash' });
    expect(first.status).toBe(201);
    await Promise.all(services.map((app) => sut.product.apps[app].crash()));
    await Promise.all(services.map((app) => sut.product.apps[app].untilReady()));
    const again = await sut.api.post('/contributions', body, { 'idempotency-key': 'same-key-after-a-crash' });
    expect(again.status).toBe(201);
    expect(again.body['reference']).toBe(first.body['reference']);
    const count = await sut.databases.count('intake', 'select count(*) from contributions where reference = $1', [first.body['reference']]);
    expect(count).toBe(1);
  });
});
