import type { Service } from '@gemeinsam/contracts';
import { isDatabaseAway, type UnitOfWork } from '@gemeinsam/persistence';
import { Logger } from '@nestjs/common';
import {
  backoff,
  describeFailure,
  type FailureReason,
  reasons,
  refusalIn,
  untilPredecessor,
} from './failure.js';
import { type InboxStore, OutOfDate } from './inbox-store.js';
import type { Incoming } from './incoming.js';
import { HandlerFailed, type HandlerRunner } from './run-handlers.js';
import { sortBatch } from './sort-batch.js';

export interface BatchOptions {
  /** Failures after which an event becomes a dead letter. */
  maxDeliveries: number;
  backoffMs: number;
  maxBackoffMs: number;
  /** Deliveries of an event whose predecessor never came, after which it becomes a dead letter. */
  maxEarlyDeliveries: number;
}

/** What the broker is told about an event: it is done with, or to be delivered again after a pause. */
export type Verdict =
  | { event: Incoming; result: 'handled' | 'known' | 'dead' }
  | { event: Incoming; result: 'early' | 'failed'; againInMs: number };

/**
 * Handles what a stream delivers, exactly once in effect and in order per key. A batch is one transaction; when
 * an event fails in it, that transaction is undone and the event is handled by itself, so that it holds up only
 * the events of its own key.
 */
export class BatchHandler {
  private readonly logger = new Logger('Consumer');

  constructor(
    private readonly service: Service,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: InboxStore,
    private readonly runner: HandlerRunner,
    private readonly options: BatchOptions,
    /** Called with keys whose dead letters may no longer miss a predecessor. */
    private readonly onKeysFreed: (owner: Service, keys: string[]) => void,
  ) {}

  /** Throws only when the database is away: then nothing of the batch is decided. */
  async handle(owner: Service, batch: readonly Incoming[]): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    let rest = [...batch];
    for (let outOfDate = 0; rest.length > 0;) {
      try {
        verdicts.push(...(await this.together(owner, rest)));
        break;
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        if (error instanceof OutOfDate && ++outOfDate < 5) continue;
        const culprit = error instanceof HandlerFailed ? error.event.envelope.subject : undefined;
        const alone = rest
          .filter(({ envelope }) => culprit === undefined || envelope.subject === culprit)
          .sort((a, b) => a.envelope.sequence - b.envelope.sequence);
        for (const event of alone) verdicts.push(await this.alone(owner, event));
        rest = rest.filter((event) => !alone.includes(event));
      }
    }
    return verdicts;
  }

  private async together(owner: Service, batch: readonly Incoming[]): Promise<Verdict[]> {
    const keys = [...new Set(batch.map(({ envelope }) => envelope.subject))];
    const freed: string[] = [];
    const sorted = await this.unitOfWork.run(async (tx) => {
      const states = await this.store.lockKeys(tx, owner, keys);
      const found = sortBatch(batch, states);
      await this.store.take(tx, found.ready);
      for (const event of found.ready) await this.runner.run(tx, event);
      await this.store.bury(
        tx,
        found.behind.map((event) => ({ event, consumer: this.service, failure: waiting, attempts: 0 })),
      );
      await this.store.advance(tx, owner, [...found.ready, ...found.behind]);
      freed.length = 0;
      for (const key of new Set(found.ready.map(({ envelope }) => envelope.subject)))
        if (states.get(key)?.firstDeadLetter !== undefined) freed.push(key);
      return found;
    });
    if (freed.length > 0) this.onKeysFreed(owner, freed);
    return [
      ...sorted.ready.map((event): Verdict => ({ event, result: 'handled' })),
      ...sorted.behind.map((event): Verdict => ({ event, result: 'dead' })),
      ...sorted.known.map((event): Verdict => ({ event, result: 'known' })),
      ...(await this.early(owner, sorted.early)),
    ];
  }

  private async alone(owner: Service, event: Incoming): Promise<Verdict> {
    for (let outOfDate = 0; ;) {
      try {
        const [verdict] = await this.together(owner, [event]);
        return verdict!;
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        if (error instanceof OutOfDate && ++outOfDate < 5) continue;
        return await this.failed(owner, event, error);
      }
    }
  }

  private async failed(owner: Service, event: Incoming, error: unknown): Promise<Verdict> {
    const { id, type } = event.envelope;
    const cause = error instanceof HandlerFailed ? error.cause : error;
    const consumer = error instanceof HandlerFailed ? error.consumer : this.service;
    if (isDatabaseAway(cause)) throw cause;
    const refusal = refusalIn(cause);
    const failures = refusal ? 1 : await this.unitOfWork.run((tx) => this.store.countFailure(tx, owner, id));
    const failure = refusal ?? describeFailure(cause);
    if (refusal || failures >= this.options.maxDeliveries) {
      this.logger.error(`${consumer} gave up on ${type} ${id}: ${failure.reason} (${failure.detail})`);
      return await this.bury(owner, event, consumer, failure, failures);
    }
    this.logger.warn(
      `${consumer} failed on ${type} ${id}, try ${failures} of ${this.options.maxDeliveries}: ${failure.detail}`,
    );
    return {
      event,
      result: 'failed',
      againInMs: backoff(this.options.backoffMs, failures, this.options.maxBackoffMs),
    };
  }

  /** Its predecessor may be handled by another replica this very moment, or wait for its next try. */
  private async early(owner: Service, events: readonly Incoming[]): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const event of events) {
      if (event.deliveries < this.options.maxEarlyDeliveries) {
        verdicts.push({
          event,
          result: 'early',
          againInMs: untilPredecessor(event.deliveries, this.options.maxBackoffMs),
        });
        continue;
      }
      const failure = {
        reason: reasons.predecessorMissing,
        detail: `event ${event.envelope.sequence - 1} of this key has not come`,
      };
      verdicts.push(await this.bury(owner, event, this.service, failure, event.deliveries));
    }
    return verdicts;
  }

  /** For a message that is no event: keeps it where an administrator sees it. */
  async refuse(owner: Service, event: Incoming, detail: string): Promise<Verdict> {
    return await this.bury(owner, event, this.service, { reason: reasons.invalidEvent, detail }, 1);
  }

  private async bury(
    owner: Service,
    event: Incoming,
    consumer: string,
    failure: FailureReason,
    attempts: number,
  ): Promise<Verdict> {
    await this.unitOfWork.run(async (tx) => {
      const { subject: key, sequence, id } = event.envelope;
      const state = (await this.store.lockKeys(tx, owner, [key])).get(key);
      const last = state?.lastSequence ?? 0;
      if (sequence <= last) return;
      await this.store.bury(tx, [{ event, consumer, failure, attempts }]);
      await this.store.forgetFailures(tx, owner, id);
      if (sequence === last + 1) await this.store.advance(tx, owner, [event]);
    });
    return { event, result: 'dead' };
  }
}

const waiting: FailureReason = {
  reason: reasons.waitsForEarlier,
  detail: 'an earlier event of this key is an open dead letter',
};
