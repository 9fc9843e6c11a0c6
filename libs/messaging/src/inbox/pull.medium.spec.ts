import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AckPolicy, jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, nanos, type NatsConnection } from '@nats-io/transport-node';
import { TestBroker, until } from '../messaging.test-bench.js';
import { Pull } from './pull.js';

jest.setTimeout(60_000);

describe('messages in the hands of a reader', () => {
  // Long enough for a busy machine to give a sign of life in between.
  const ackWaitMs = 2_500;
  let broker: TestBroker;
  let nc: NatsConnection;
  let manager: JetStreamManager;

  beforeAll(async () => {
    broker = await TestBroker.start();
    nc = await connect({ servers: broker.url });
    manager = await jetstreamManager(nc);
    await manager.streams.add({ name: 'SLOW', subjects: ['slow'] });
    for (let count = 0; count < 6; count++) await jetstream(nc).publish('slow', `${count}`);
  });
  afterAll(async () => {
    await nc.close();
    await broker.end();
  });

  /** A reader that holds two messages and has four waiting. */
  async function reading(durable: string, signEveryMs: number): Promise<Pull> {
    await manager.consumers.add('SLOW', {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ackWaitMs),
    });
    const pull = new Pull(await jetstream(nc).consumers.get('SLOW', durable), 6, signEveryMs);
    const held = await pull.next(2);
    expect(held.length).toBeGreaterThan(0);
    return pull;
  }
  const deliveredTwice = async (durable: string): Promise<number> =>
    (await manager.consumers.info('SLOW', durable)).num_redelivered;

  it('are delivered again when the reader gives no sign of life, and never while it does', async () => {
    const slow = await reading('slow', 100);
    // A reader that began later and gives no sign of life: its messages are delivered again.
    const silent = await reading('silent', 60_000);
    await until(async () => (await deliveredTwice('silent')) === 6, 'all six delivered again');
    expect(await deliveredTwice('slow')).toBe(0);
    await Promise.all([slow.end(), silent.end()]);
  });
});
