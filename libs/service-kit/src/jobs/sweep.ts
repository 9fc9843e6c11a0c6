import { createHash } from 'node:crypto';
import type { Tx, UnitOfWork } from '@gemeinsam/persistence';
import type { Logger } from 'pino';

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
  private readonly key: string;

  constructor(private readonly options: SweepOptions) {
    this.key = createHash('sha256').update(`sweep:${options.name}`).digest().readBigInt64BE(0).toString();
  }

  /** Sweeps at once and then after each pause. */
  start(): void {
    this.running = this.round();
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
      const [row] = (await tx.query('select pg_try_advisory_xact_lock($1::bigint) as mine', [this.key])) as [
        { mine: boolean },
      ];
      if (!row.mine) return false;
      await this.options.work(tx);
      return true;
    });
  }

  private async round(): Promise<void> {
    try {
      await this.once();
    } catch (error) {
      this.options.logger.error({ err: error, sweep: this.options.name }, 'a sweep failed');
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.round();
    }, this.options.everyMs);
    this.timer.unref();
  }
}
