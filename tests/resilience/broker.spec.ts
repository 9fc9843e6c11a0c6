import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '@gemeinsam/contracts';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { Accepted } from '../harness/load.js';
import { moment } from '../harness/moment.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';

const owners = ['intake', 'moderation', 'notification'] as const;

describe('G3, G6: the broker is expendable', () => {
  let sut: ProductUnderTest;
  const accepted: Accepted[] = [];
  beforeAll(async () => {
    sut = await productUnderTest();
  });
  afterAll(() => sut?.stop());

  /** How many different events each stream holds. */
  const streams = async (): Promise<Record<string, number>> => {
    const url = new URL(sut.product.operatorNatsUrl);
    const bus = await connect({
      servers: url.host,
      user: url.username,
      pass: decodeURIComponent(url.password),
    });
    try {
      const manager = await jetstreamManager(bus, { checkAPI: false });
      const counts: Record<string, number> = {};
      for (const owner of owners) {
        const { state } = await manager.streams.info(streamOf(owner));
        const ids = new Set<string>();
        for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
          const message = await manager.streams.getMessage(streamOf(owner), { seq });
          if (message) ids.add(message.json<{ id: string }>().id);
        }
        counts[owner] = ids.size;
      }
      return counts;
    } finally {
      await bus.close();
    }
  };
  const logs = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const owner of owners)
      counts[owner] = await sut.databases.count(owner, 'select count(*) from outbox');
    return counts;
  };

  it('flows again after NATS was killed and its storage deleted under load', async () => {
    const load = sut.load({ clients: 6 });
    await load.untilMore(100, 20_000);
    const { nats } = sut.product.servers;
    await nats.process!.kill();
    expect(nats.storage).toBeDefined();
    await rm(nats.storage!, { recursive: true, force: true });
    await load.untilMore(30, 20_000);
    await nats.process!.start();
    await load.untilMore(100, 20_000);
    accepted.push(...(await load.finish()));
    // Who was asking over the bus when it broke was answered over the direct line.
    expect([...load.failures]).toEqual([]);
    await reconcile(sut, accepted);
    expect(await streams()).toEqual(await logs());
  });

  it('accepts for a minute without NATS and delivers everything afterwards', async () => {
    const { nats } = sut.product.servers;
    await nats.process!.stop();
    // What piles up in the minute is delivered afterwards: some five hundred, which two busy cores manage in time. Four times
    // as many were not through after a minute, and that says something of the cores alone.
    const load = sut.load({ clients: 4, pauseMs: 400 });
    // Longer than anyone's patience with a connection.
    await moment(60_000);
    const whileAway = load.accepted.length;
    expect([...load.failures]).toEqual([]);
    // Nobody can hear of them yet; they wait in the event log.
    expect(
      await sut.databases.count('intake', 'select count(*) from outbox where published_at is null'),
    ).toBeGreaterThanOrEqual(whileAway);
    await nats.process!.start();
    await load.untilMore(10, 20_000);
    accepted.push(...(await load.finish()));
    expect(whileAway).toBeGreaterThan(60);
    await reconcile(sut, accepted);
  });

  it('shows status pages while NATS is away, and says of itself that the bus is away', async () => {
    const { nats } = sut.product.servers;
    await nats.process!.stop();
    try {
      const reply = await sut.api.get(`/contributions/${accepted[0]!.reference}`);
      expect(reply.status).toBe(200);
      const moderator = await sut.apiWith('moderator');
      expect((await moderator.get('/moderation/cases')).status).toBe(200);
      const env = sut.product.environmentOf('intake');
      const ready = await fetch(`http://127.0.0.1:${env['HTTP_PORT']}/readyz`);
      expect(await ready.json()).toMatchObject({ status: 'ready', database: 'up', bus: 'down' });
    } finally {
      await nats.process!.start();
    }
  });
});
