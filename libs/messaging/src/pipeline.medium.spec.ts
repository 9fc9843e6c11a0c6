import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  caseOpenedV1,
  contributionWithdrawnV1,
  decisionMadeV1,
  type EventData,
  messageSettledV1,
} from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { register } from 'prom-client';
import { z } from 'zod';
import type { Handler } from './inbox/handler-registry.js';
import type { ReceivedEvent } from './inbox/received-event.js';
import type { MessagingRuntime } from './messaging.runtime.js';
import { TestBroker, TestService, until } from './messaging.test-bench.js';

jest.setTimeout(120_000);

const withdrawn = (contributionId: string): EventData<typeof contributionWithdrawnV1> => ({
  contributionId,
  channel: 'web',
  withdrawnAt: new Date().toISOString(),
});

/** Moderation reads its own stream, too; nothing of it matters here. */
const own: Handler = {
  name: 'moderation.look-at-own',
  event: decisionMadeV1,
  handle: () => Promise.resolve(),
};

/** Handlers write what they see into a table, in the transaction, as real ones do. */
const recorder = (
  name: string,
  event: Handler['event'],
  before: (received: ReceivedEvent) => void = () => undefined,
): Handler => ({
  name,
  event,
  async handle(received: ReceivedEvent, tx: Tx) {
    before(received);
    await tx.query('insert into seen (event_id, ordering_key, sequence) values ($1, $2, $3)', [
      received.id,
      received.key,
      received.sequence,
    ]);
  },
});

const seenRow = z.object({ count: z.number(), distinct: z.number(), disorder: z.number() });
const numberRow = z.object({ n: z.number() });

describe('events from intake to moderation', () => {
  let broker: TestBroker;
  let intake: TestService;
  let moderation: TestService;
  let publisher: MessagingRuntime;

  beforeAll(async () => {
    broker = await TestBroker.start();
    intake = await TestService.create('intake');
    moderation = await TestService.create('moderation');
    await moderation.dataSource.query(
      'create table seen (nth bigserial, event_id uuid, ordering_key text, sequence int)',
    );
  });
  afterAll(async () => {
    await intake.end();
    await moderation.end();
    await broker.end();
  });
  beforeEach(async () => {
    await intake.reset();
    await moderation.reset();
    await moderation.dataSource.query('truncate seen restart identity');
    await broker.wipe();
    await broker.start();
  });

  const startIntake = (): MessagingRuntime => (publisher = intake.run(broker.url, [], { consume: false }));
  const startModeration = (before?: (received: ReceivedEvent) => void, options = {}): MessagingRuntime =>
    moderation.run(broker.url, [recorder('moderation.see', contributionWithdrawnV1, before), own], options);
  const write = async (keys: readonly string[]): Promise<void> => {
    await intake.unitOfWork.run(async (tx) => {
      for (const key of keys) await publisher.outbox.add(tx, contributionWithdrawnV1, withdrawn(key));
    });
  };
  const seen = async (): Promise<z.infer<typeof seenRow>> =>
    await moderation.one(
      seenRow,
      `select count(*)::int as count, count(distinct event_id)::int as distinct,
      (select count(*)::int from (select sequence, row_number() over (partition by ordering_key order by nth) as nth_of_key from seen) s where sequence <> nth_of_key) as disorder from seen`,
    );
  const unpublished = async (): Promise<number> =>
    (await intake.one(numberRow, 'select count(*)::int as n from outbox where published_at is null')).n;
  const allSeen = (count: number): Promise<void> =>
    until(async () => (await seen()).distinct >= count, `${count} events seen`);
  const allPublished = (): Promise<void> => until(async () => (await unpublished()) === 0, 'outbox empty');
  const onceInOrder = (count: number): object => ({ count, distinct: count, disorder: 0 });

  it('delivers once and in order, with the correlation of the first event', async () => {
    startIntake();
    startModeration();
    const keys = Array.from({ length: 10 }, () => randomUUID());
    for (let round = 0; round < 5; round += 1) await write(keys);
    await allSeen(50);
    expect(await seen()).toEqual(onceInOrder(50));
    await allPublished();
  });

  it('accepts and keeps events while the broker is away, and delivers them when it is back', async () => {
    startIntake();
    startModeration();
    await write([randomUUID()]);
    await allSeen(1);
    // Seen is not yet marked: a broker killed in between leaves the first event in the outbox as well.
    await allPublished();
    await broker.kill();
    await write(Array.from({ length: 20 }, () => randomUUID()));
    expect(await unpublished()).toBe(20);
    await broker.start();
    await allSeen(21);
    expect(await seen()).toEqual(onceInOrder(21));
  });

  it('publishes everything again into a broker that lost its storage, and nothing is handled twice', async () => {
    startIntake();
    startModeration();
    const keys = Array.from({ length: 5 }, () => randomUUID());
    for (let round = 0; round < 10; round += 1) await write(keys);
    await allSeen(50);
    await broker.wipe();
    await write(keys);
    await broker.start();
    await allSeen(55);
    await until(async () => (await unpublished()) === 0, 'outbox empty');
    const nc = await connect({ servers: broker.url });
    const info = await (await jetstreamManager(nc)).streams.info('INTAKE');
    await nc.close();
    expect(info.state.messages).toBe(55);
    expect(await seen()).toEqual(onceInOrder(55));
  });

  it('publishes again what a relay published and did not mark, without effect on the stream', async () => {
    startIntake();
    startModeration();
    await write(Array.from({ length: 10 }, () => randomUUID()));
    await allSeen(10);
    await until(async () => (await unpublished()) === 0, 'outbox empty');
    await intake.dataSource.query(
      'update outbox set published_at = null, stream_sequence = null, stream_epoch = null',
    );
    publisher.bell.ring();
    await until(async () => (await unpublished()) === 0, 'outbox empty again');
    expect(await seen()).toEqual(onceInOrder(10));
    const { n } = await intake.one(numberRow, 'select count(distinct stream_sequence)::int as n from outbox');
    expect(n).toBe(10);
  });

  it('gives no effect to events delivered again after the commit (killed before the ack)', async () => {
    startIntake();
    const first = startModeration();
    await write(Array.from({ length: 20 }, () => randomUUID()));
    await allSeen(20);
    await first.stop();
    const nc = await connect({ servers: broker.url });
    await (await jetstreamManager(nc)).consumers.delete('INTAKE', 'moderation');
    await nc.close();
    startModeration();
    await write([randomUUID()]);
    await allSeen(21);
    expect(await seen()).toEqual(onceInOrder(21));
  });

  it('makes a deleted consumer again while running', async () => {
    startIntake();
    startModeration();
    await write([randomUUID()]);
    await allSeen(1);
    const nc = await connect({ servers: broker.url });
    await (await jetstreamManager(nc)).consumers.delete('INTAKE', 'moderation');
    await nc.close();
    await write([randomUUID()]);
    await allSeen(2);
    expect(await seen()).toEqual(onceInOrder(2));
  });

  it('puts events right that come in disorder', async () => {
    startIntake();
    const key = randomUUID();
    for (let round = 0; round < 6; round += 1) await write([key]);
    await until(async () => (await unpublished()) === 0, 'outbox empty');
    await publisher.stop();
    // The same events, the other way round, in a stream that knows nothing of them.
    const rows = (await intake.dataSource.query(
      'select type, envelope from outbox order by sequence desc',
    )) as { type: string; envelope: object }[];
    const nc = await connect({ servers: broker.url });
    const manager = await jetstreamManager(nc);
    await manager.streams.purge('INTAKE');
    for (const [index, row] of rows.entries()) {
      await manager
        .jetstream()
        .publish(row.type, JSON.stringify(row.envelope), { msgID: `disorder-${index}` });
    }
    startModeration(undefined, { batchSize: 2 });
    await allSeen(6);
    expect(await seen()).toEqual(onceInOrder(6));
    await nc.close();
  });

  it('publishes again what a stream confirmed and then lost', async () => {
    startIntake();
    startModeration();
    await write(Array.from({ length: 10 }, () => randomUUID()));
    await allSeen(10);
    await publisher.stop();
    // As if ten more had been acknowledged than the stream holds now.
    await intake.dataSource.query('update outbox set stream_sequence = stream_sequence + 10');
    startIntake();
    await until(
      async () =>
        (await intake.one(numberRow, 'select coalesce(max(stream_sequence), 0)::int as n from outbox')).n ===
        10,
      'numbers right again',
    );
    await allPublished();
    expect(await seen()).toEqual(onceInOrder(10));
  });

  it('goes on after every database connection was cut', async () => {
    startIntake();
    startModeration();
    await write([randomUUID()]);
    await allSeen(1);
    for (const { dataSource } of [intake, moderation])
      await dataSource
        .query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()')
        .catch(() => undefined);
    await until(
      () =>
        write([randomUUID()]).then(
          () => true,
          () => false,
        ),
      'writes again',
    );
    // The test's own connections were cut as well, and a pool hears of it one by one.
    let found = {};
    await until(async () => {
      const now = await seen().catch(() => undefined);
      found = now ?? found;
      return (now?.distinct ?? 0) >= 2;
    }, '2 events seen');
    expect(found).toEqual(onceInOrder(2));
  });

  it('buries an event whose predecessor never comes, and handles it by itself when it comes after all', async () => {
    startIntake();
    const key = randomUUID();
    for (let round = 0; round < 3; round += 1) await write([key]);
    await until(async () => (await unpublished()) === 0, 'outbox empty');
    await publisher.stop();
    const nc = await connect({ servers: broker.url });
    const manager = await jetstreamManager(nc);
    await manager.streams.deleteMessage('INTAKE', 2);
    const consumer = startModeration(undefined, { maxEarlyDeliveries: 3 });
    await until(async () => (await consumer.deadLetters.list()).length === 1, 'dead letter');
    const [letter] = await consumer.deadLetters.list();
    expect(letter).toMatchObject({ reason: 'messaging.predecessor-missing', key });
    expect(await consumer.deadLetters.retry(letter!.id)).toEqual({ handled: 0, failed: 1 });
    const second = await intake.one(
      z.object({ type: z.string(), envelope: z.looseObject({}) }),
      'select type, envelope from outbox where sequence = 2',
    );
    await manager.jetstream().publish(second.type, JSON.stringify(second.envelope));
    await nc.close();
    await allSeen(3);
    expect(await seen()).toEqual(onceInOrder(3));
    await until(async () => (await consumer.deadLetters.list()).length === 0, 'no dead letter left');
  });

  it('ends cleanly while the broker is away', async () => {
    startIntake();
    startModeration();
    await write([randomUUID()]);
    await allSeen(1);
    await broker.kill();
    const unconnected = intake.run(broker.url, [], { consume: false });
    // Nobody waits for the broker: it comes back only afterwards.
    const ended = await Promise.allSettled(
      [...intake.runtimes, ...moderation.runtimes, unconnected].map((runtime) => runtime.stop()),
    );
    expect(ended.filter(({ status }) => status === 'rejected')).toEqual([]);
    await broker.start();
  });

  it('tells Prometheus what waits and what was done', async () => {
    startIntake();
    startModeration();
    await write([randomUUID()]);
    await allSeen(1);
    const expected = [
      /gemeinsam_events_published_total\{service="intake"\} [1-9]/,
      /gemeinsam_events_handled_total\{service="moderation",owner="intake",result="handled"\} [1-9]/,
      /gemeinsam_dead_letters_open\{service="moderation"\} 0/,
    ];
    // Counted after the commit that the test sees.
    const told = async (): Promise<boolean[]> => {
      const text = await register.metrics();
      return expected.map((line) => line.test(text));
    };
    await until(async () => !(await told()).includes(false), `figures ${expected.join(', ')}`);
    expect(await told()).toEqual([true, true, true]);
  });

  it('lets two relays and two consumers share the work, in order per key', async () => {
    startIntake();
    intake.run(broker.url, [], { consume: false });
    startModeration();
    startModeration();
    const keys = Array.from({ length: 20 }, () => randomUUID());
    const writing = await Promise.allSettled(Array.from({ length: 20 }, () => write([...keys].sort())));
    expect(writing.filter(({ status }) => status === 'rejected')).toEqual([]);
    await allSeen(400);
    expect(await seen()).toEqual(onceInOrder(400));
  });

  it('buries a poison event, keeps its followers behind it and handles all in order when retried', async () => {
    startIntake();
    const poisoned = randomUUID();
    let healthy = false;
    const consumer = startModeration(
      (event) => {
        if (event.key === poisoned && event.sequence === 2 && !healthy) throw new Error('poison');
      },
      { maxDeliveries: 3 },
    );
    for (let round = 0; round < 4; round += 1) await write([poisoned, randomUUID()]);
    await until(async () => (await consumer.deadLetters.list()).length === 3, 'three dead letters');
    const letters = await consumer.deadLetters.list();
    expect(letters.map(({ reason }) => reason)).toEqual([
      'messaging.handler-failed',
      'messaging.waits-for-earlier-event',
      'messaging.waits-for-earlier-event',
    ]);
    expect(letters[0]).toMatchObject({
      service: 'moderation',
      consumer: 'moderation.see',
      key: poisoned,
      attempts: 3,
    });
    await allSeen(5);
    expect(await consumer.deadLetters.retry(letters[0]!.id)).toEqual({ handled: 0, failed: 1 });
    healthy = true;
    expect(await consumer.deadLetters.retry(letters[0]!.id)).toEqual({ handled: 3, failed: 0 });
    expect(await seen()).toEqual(onceInOrder(8));
    await write([poisoned]);
    await allSeen(9);
    expect(await seen()).toEqual(onceInOrder(9));
  });

  it('releases the followers of a dropped event', async () => {
    startIntake();
    const key = randomUUID();
    const consumer = startModeration((event) => {
      if (event.sequence === 1)
        throw Object.assign(new Error('no'), {
          problem: { code: 'moderation.no', kind: 'conflict', detail: 'not so' },
        });
    });
    for (let round = 0; round < 3; round += 1) await write([key]);
    await until(async () => (await consumer.deadLetters.list()).length === 3, 'three dead letters');
    const [first] = await consumer.deadLetters.list();
    expect(first).toMatchObject({ reason: 'moderation.no', attempts: 1 });
    expect(await consumer.deadLetters.drop(first!.id)).toEqual({ dropped: true });
    expect((await seen()).count).toBe(2);
    expect(await consumer.deadLetters.list()).toEqual([]);
  });

  it('keeps what is no event where an administrator sees it, and goes on', async () => {
    startIntake();
    const consumer = startModeration();
    await write([randomUUID()]);
    await allSeen(1);
    const nc = await connect({ servers: broker.url });
    await (await jetstreamManager(nc)).jetstream().publish(contributionWithdrawnV1.type, 'not json');
    await nc.close();
    await write([randomUUID()]);
    await allSeen(2);
    const letters = await consumer.deadLetters.list();
    expect(letters.map(({ reason }) => reason)).toEqual(['messaging.invalid-event']);
  });

  it('replays on demand without effect, and starts from the first event after a rebuild', async () => {
    startIntake();
    const consumer = startModeration();
    await write(Array.from({ length: 10 }, () => randomUUID()));
    await allSeen(10);
    expect(await publisher.eventLog.replaySince(new Date(0))).toBe(10);
    await until(async () => (await unpublished()) === 0, 'outbox empty');
    await until(async () => (await consumer.inbox.pendingEvents())[0]?.pending === 0, 'nothing pending');
    expect(await seen()).toEqual(onceInOrder(10));
    await moderation.unitOfWork.run(async (tx) => {
      await tx.query('truncate seen');
      await consumer.inbox.forgetHandled(tx);
    });
    await allSeen(10);
    expect(await seen()).toEqual(onceInOrder(10));
  });

  it('publishes again for a rebuild only what the stream no longer holds', async () => {
    startIntake();
    const consumer = startModeration();
    await write(Array.from({ length: 10 }, () => randomUUID()));
    await allSeen(10);
    await until(async () => (await unpublished()) === 0, 'outbox empty');
    expect(await publisher.eventLog.completeStream()).toEqual({ logged: 10, again: 0 });
    const nc = await connect({ servers: broker.url.replace('nats://', '') });
    const manager = await jetstreamManager(nc);
    await manager.streams.purge('INTAKE', { keep: 4 });
    expect(await publisher.eventLog.completeStream()).toEqual({ logged: 10, again: 6 });
    await until(async () => (await unpublished()) === 0, 'outbox empty again');
    expect(await publisher.eventLog.completeStream()).toEqual({ logged: 10, again: 0 });
    await moderation.unitOfWork.run(async (tx) => {
      await tx.query('truncate seen');
      await consumer.inbox.forgetHandled(tx);
    });
    await allSeen(10);
    await manager.streams.deleteMessage('INTAKE', 12);
    expect(await publisher.eventLog.completeStream()).toEqual({ logged: 10, again: 10 });
    await nc.close();
  });

  it('refuses to start when the wiring does not fit the contracts', () => {
    expect(() => moderation.run(broker.url, [])).toThrow('subscribed to intake but handles none');
    const twice = recorder('moderation.see', contributionWithdrawnV1);
    expect(() => moderation.run(broker.url, [twice, twice])).toThrow(
      'two consumers are named moderation.see',
    );
    expect(() => moderation.run(broker.url, [twice, recorder('moderation.other', messageSettledV1)])).toThrow(
      'not subscribed to notification',
    );
    expect(() =>
      moderation.run(broker.url, [twice, recorder('moderation.other', { ...caseOpenedV1 } as never)]),
    ).toThrow('not in the contracts registry');
  });
});
