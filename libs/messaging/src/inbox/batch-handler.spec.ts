import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Service } from '@gemeinsam/contracts';
import { asTransaction, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Logger } from '@nestjs/common';
import { BatchHandler, type Verdict } from './batch-handler.js';
import { InboxStore, type NewDeadLetter } from './inbox-store.js';
import type { Incoming } from './incoming.js';
import { HandlerFailed, HandlerRunner } from './run-handlers.js';
import type { KeyState } from './sort-batch.js';

Logger.overrideLogger(false);

const event = (key: string, sequence: number, deliveries = 1): Incoming =>
  ({
    owner: 'intake',
    position: 1,
    deliveries,
    envelope: { id: `${key}${sequence}`, subject: key, sequence, type: 't' },
  }) as unknown as Incoming;

/** The inbox in memory; a transaction that fails leaves no trace. */
class MemoryInbox extends InboxStore {
  state = { last: {} as Record<string, number>, letters: [] as NewDeadLetter[], handled: [] as string[] };
  failures: Record<string, number> = {};

  override lockKeys(_tx: Tx, _owner: Service, keys: readonly string[]): Promise<Map<string, KeyState>> {
    const stateOf = (key: string): KeyState => {
      const dead = this.state.letters.filter((letter) => letter.event.envelope.subject === key);
      const first = dead.map((letter) => letter.event.envelope.sequence).sort((a, b) => a - b)[0];
      return {
        lastSequence: this.state.last[key] ?? 0,
        ...(first === undefined ? {} : { firstDeadLetter: first }),
      };
    };
    return Promise.resolve(new Map(keys.map((key) => [key, stateOf(key)])));
  }
  override takeNew(_tx: Tx, events: readonly Incoming[]): Promise<number> {
    this.state.handled.push(...events.map(({ envelope }) => envelope.id));
    return Promise.resolve(events.length);
  }
  override advance(_tx: Tx, _owner: Service, events: readonly Incoming[]): Promise<void> {
    for (const { envelope } of events) this.state.last[envelope.subject] = envelope.sequence;
    return Promise.resolve();
  }
  override bury(_tx: Tx, letters: readonly NewDeadLetter[]): Promise<void> {
    this.state.letters.push(...letters);
    return Promise.resolve();
  }
  override countFailure(_tx: Tx, _owner: Service, id: string): Promise<number> {
    return Promise.resolve((this.failures[id] = (this.failures[id] ?? 0) + 1));
  }
  override forgetFailures(): Promise<void> {
    return Promise.resolve();
  }
}

class MemoryUnitOfWork extends UnitOfWork {
  transactions = 0;
  constructor(private readonly inbox: MemoryInbox) {
    super();
  }
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.transactions += 1;
    const before = structuredClone(this.inbox.state);
    try {
      return (await asTransaction({}, work)).result;
    } catch (error) {
      this.inbox.state = before;
      throw error;
    }
  }
}

class Scripted extends HandlerRunner {
  readonly failing = new Map<string, unknown>();
  constructor() {
    super(undefined as never);
  }
  override run(_tx: Tx, incoming: Incoming): Promise<void> {
    const cause = this.failing.get(incoming.envelope.id);
    return cause === undefined
      ? Promise.resolve()
      : Promise.reject(new HandlerFailed(incoming, 'moderation.see', cause));
  }
}

describe('a batch of events', () => {
  let inbox: MemoryInbox;
  let work: MemoryUnitOfWork;
  let handlers: Scripted;
  let freed: string[];
  let handler: BatchHandler;
  const results = (verdicts: Verdict[]): Record<string, string> =>
    Object.fromEntries(verdicts.map((verdict) => [verdict.event.envelope.id, verdict.result]));

  beforeEach(() => {
    inbox = new MemoryInbox('moderation');
    work = new MemoryUnitOfWork(inbox);
    handlers = new Scripted();
    freed = [];
    const options = { maxDeliveries: 3, backoffMs: 10, maxBackoffMs: 100, maxEarlyDeliveries: 4 };
    handler = new BatchHandler('moderation', work, inbox, handlers, options, (_owner, keys) =>
      freed.push(...keys),
    );
  });

  it('is one transaction', async () => {
    const verdicts = await handler.handle('intake', [event('a', 1), event('b', 1), event('a', 2)]);
    expect(results(verdicts)).toEqual({ a1: 'handled', b1: 'handled', a2: 'handled' });
    expect(work.transactions).toBe(1);
  });

  it('is handled without the key that fails, whose later events wait', async () => {
    handlers.failing.set('a1', new Error('poison'));
    const verdicts = await handler.handle('intake', [
      event('b', 1),
      event('a', 1),
      event('a', 2),
      event('c', 1),
    ]);
    expect(results(verdicts)).toEqual({ b1: 'handled', a1: 'failed', a2: 'early', c1: 'handled' });
    expect(inbox.state.handled.sort()).toEqual(['b1', 'c1']);
  });

  it('buries an event after its last failure, and those after it behind it', async () => {
    handlers.failing.set('a1', new Error('poison'));
    for (const result of ['failed', 'failed', 'dead'])
      expect(results(await handler.handle('intake', [event('a', 1)]))).toEqual({ a1: result });
    expect(results(await handler.handle('intake', [event('a', 2)]))).toEqual({ a2: 'dead' });
    expect(inbox.state.letters.map(({ failure, attempts }) => [failure.reason, attempts])).toEqual([
      ['messaging.handler-failed', 3],
      ['messaging.waits-for-earlier-event', 0],
    ]);
  });

  it('buries a refusal at once', async () => {
    handlers.failing.set(
      'a1',
      Object.assign(new Error('no'), { problem: { code: 'moderation.no', kind: 'conflict', detail: 'no' } }),
    );
    expect(results(await handler.handle('intake', [event('a', 1)]))).toEqual({ a1: 'dead' });
    expect(inbox.state.letters[0]).toMatchObject({
      consumer: 'moderation.see',
      failure: { reason: 'moderation.no' },
    });
  });

  it('does not count early deliveries as failures', async () => {
    await handler.handle('intake', [event('a', 1)]);
    handlers.failing.set('a2', new Error('once'));
    expect(results(await handler.handle('intake', [event('a', 2, 50)]))).toEqual({ a2: 'failed' });
  });

  it('buries an event whose predecessor never comes; when it comes the key is freed', async () => {
    expect(results(await handler.handle('intake', [event('a', 2, 3)]))).toEqual({ a2: 'early' });
    expect(results(await handler.handle('intake', [event('a', 2, 4)]))).toEqual({ a2: 'dead' });
    expect(inbox.state.last).toEqual({});
    expect(results(await handler.handle('intake', [event('a', 1)]))).toEqual({ a1: 'handled' });
    expect(freed).toEqual(['a']);
  });

  it('decides nothing while the database is away', async () => {
    handlers.failing.set('b1', Object.assign(new Error('terminating connection'), { code: '57P01' }));
    await expect(handler.handle('intake', [event('a', 1), event('b', 1)])).rejects.toThrow(
      'moderation.see failed',
    );
    expect(inbox.state.handled).toEqual([]);
    expect(inbox.failures).toEqual({});
  });
});
