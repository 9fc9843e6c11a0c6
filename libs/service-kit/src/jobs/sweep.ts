import { createHash } from 'node:crypto';
import { queryRow } from '@gemeinsam/persistence';
import type { Tx } from '@gemeinsam/persistence/tx';
import type { UnitOfWork } from '@gemeinsam/persistence/unit-of-work';
import type { Logger } from 'pino';
import { z } from 'zod';

export interface SweepOptions {
  /** One name for one sweep in the service's database; replicas with the same name take turns. */
  name: string;
  everyMs: number;
  unitOfWork: UnitOfWork;
  logger: Pick<Logger, 'error'>;
  /** Runs in a transaction that holds the lock. Keep it short: select some rows, enqueue them. */
  work: (tx: Tx) => Promise<void>;
}

/** Work that is done again and again, by one replica at a time; the lock goes with the transaction, however it ends. */
export class Sweep {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  /** Somebody asked for a round while one was under way, which may not have seen what they mean. */
  private again = false;
  private underWay = false;
  private readonly key: string;

  constructor(private readonly options: SweepOptions) {
    this.key = createHash('sha256').update(`sweep:${options.name}`).digest().readBigInt64BE(0).toString();
  }

  /** Sweeps at once and then after each pause. */
  start(): void {
    if (!this.underWay) this.running = this.rounds();
  }

  /** Sweeps without waiting for the end of the pause: now, or after the round under way. */
  soon(): void {
    if (this.stopped) return;
    this.again = true;
    clearTimeout(this.timer);
    this.start();
  }

  /** Ends after the round under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** One round now. Returns false when another replica is at it. */
  async once(): Promise<boolean> {
    return this.options.unitOfWork.run(async (tx) => {
      const lock = await queryRow(
        tx,
        z.object({ mine: z.boolean() }),
        'select pg_try_advisory_xact_lock($1::bigint) as mine',
        [this.key],
      );
      if (!lock?.mine) return false;
      await this.options.work(tx);
      return true;
    });
  }

  private async rounds(): Promise<void> {
    this.underWay = true;
    do {
      this.again = false;
      await this.round();
    } while (this.again && !this.stopped);
    this.underWay = false;
    if (this.stopped) return;
    this.timer = setTimeout(() => this.start(), this.options.everyMs);
    this.timer.unref();
  }

  private async round(): Promise<void> {
    try {
      await this.once();
    } catch (error) {
      this.options.logger.error({ err: error, sweep: this.options.name }, 'a sweep failed');
    }
  }
}
