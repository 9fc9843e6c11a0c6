import { setTimeout as sleep } from 'node:timers/promises';
import { streamOf, type Service } from '@gemeinsam/contracts';
import { isDatabaseAway } from '@gemeinsam/persistence';
import { Logger } from '@nestjs/common';
import { jetstream, type PubAck } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { BrokerConnection } from '../broker/broker-connection.js';
import type { MessagingMetrics } from '../messaging.metrics.js';
import type { ClaimedRow, PublishedRow, RelayStore } from './relay-store.js';
import type { StreamKnowledge, StreamWatch } from './stream-watch.js';
import { WakeUp } from './wake-up.js';

export interface RelayOptions {
  service: Service;
  /** The name under which this process leases rows. */
  instance: string;
  pollMs: number;
  batchSize: number;
  leaseMs: number;
  /** How often the stream is compared with the outbox even though nothing seems to have happened. */
  compareEveryMs: number;
  /** Pause after a batch that was not full, so that a steady trickle is sent in bunches. */
  lingerMs: number;
  publishTimeoutMs: number;
}

/**
 * Carries committed events to the broker: at least once, in order per key, however often either side dies.
 * Any number of replicas may run; each publishes what it has leased, outside of any transaction.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly wakeUp = new WakeUp();
  private stopping = false;
  private running: Promise<void> | undefined;
  private known: StreamKnowledge | undefined;
  private comparedAt = 0;
  private troubled = false;

  constructor(
    private readonly options: RelayOptions,
    private readonly store: RelayStore,
    private readonly broker: BrokerConnection,
    private readonly watch: StreamWatch,
    private readonly metrics: MessagingMetrics,
  ) {
    broker.onChange(() => {
      this.known = undefined;
      this.wake();
    });
  }

  /** Something was committed. */
  wake(): void {
    this.wakeUp.ring();
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Finishes what is being published, gives leases back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp.close();
    await this.running;
    await this.store.release(this.options.instance, 'all', 0).catch(() => undefined);
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      const nc = this.broker.live;
      try {
        const published = nc ? await this.publishSome(nc) : 0;
        failures = 0;
        if (nc) this.sayRecovered();
        if (published >= this.options.batchSize) continue;
        if (published > 0) await sleep(this.options.lingerMs);
        else await this.wakeUp.wait(this.options.pollMs);
      } catch (error) {
        this.known = undefined;
        this.sayTroubled(error);
        await this.wakeUp.wait(Math.min(100 * 2 ** failures, 5_000), { deaf: true });
        failures += 1;
      }
    }
  }

  /** One claim: returns how many rows it published. */
  private async publishSome(nc: NatsConnection): Promise<number> {
    const known = await this.knownStream(nc);
    const rows = await this.store.claim(this.options.instance, this.options.batchSize, this.options.leaseMs);
    if (rows.length === 0) return 0;
    const js = jetstream(nc, { timeout: this.options.publishTimeoutMs });
    const results = await Promise.allSettled(
      rows.map((row) =>
        js.publish(row.type, row.envelope, {
          msgID: row.replay === 0 ? row.id : `${row.id}.r${row.replay}`,
          expect: { streamName: streamOf(this.options.service) },
        }),
      ),
    );
    const published = acknowledged(rows, results);
    const repeated = lowestRepeated(results, known.highest);
    if (repeated !== undefined) {
      // The stream has lost its end without our noticing; the rows it confirmed just now are published again too.
      this.known = await this.watch.repairFrom(known.epoch, repeated);
      await this.store.release(
        this.options.instance,
        rows.map(({ id }) => id),
        0,
      );
      return published.length;
    }
    await this.store.markPublished(published, known.epoch);
    known.highest = Math.max(known.highest, ...published.map(({ streamSequence }) => streamSequence));
    this.metrics.published(published.length);
    if (published.length < rows.length) {
      const done = new Set(published.map(({ id }) => id));
      await this.store.release(
        this.options.instance,
        rows.filter(({ id }) => !done.has(id)).map(({ id }) => id),
        500,
      );
      throw results.find((result) => result.status === 'rejected')?.reason ?? new Error('publishing failed');
    }
    return published.length;
  }

  private async knownStream(nc: NatsConnection): Promise<StreamKnowledge> {
    if (this.known && Date.now() - this.comparedAt < this.options.compareEveryMs) return this.known;
    const known = await this.watch.compare(nc);
    this.comparedAt = Date.now();
    // The connection may have changed while we asked; then what we learned is about the broker before.
    if (this.broker.live === nc) this.known = known;
    return known;
  }

  private sayTroubled(error: unknown): void {
    if (this.troubled || this.stopping) return;
    this.troubled = true;
    const what = isDatabaseAway(error) ? 'the database is away' : String(error);
    this.logger.warn(`Cannot publish for now, events wait in the outbox: ${what}`);
  }

  private sayRecovered(): void {
    if (this.troubled) this.logger.log('Publishing again');
    this.troubled = false;
  }
}

function acknowledged(
  rows: readonly ClaimedRow[],
  results: readonly PromiseSettledResult<PubAck>[],
): PublishedRow[] {
  return rows.flatMap((row, index) => {
    const result = results[index];
    return result?.status === 'fulfilled'
      ? [{ id: row.id, replay: row.replay, streamSequence: result.value.seq }]
      : [];
  });
}

/** The lowest number given to a new message although it was not above the highest one known before. */
export function lowestRepeated(
  results: readonly PromiseSettledResult<Pick<PubAck, 'seq' | 'duplicate'>>[],
  highest: number,
): number | undefined {
  const repeated = results.flatMap((result) =>
    result.status === 'fulfilled' && !result.value.duplicate && result.value.seq <= highest
      ? [result.value.seq]
      : [],
  );
  return repeated.length > 0 ? Math.min(...repeated) : undefined;
}
