import type { Tx, UnitOfWork } from '@gemeinsam/persistence';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { Jobs } from './jobs.js';
import { Sweep, type SweepOptions } from './sweep.js';

/** Under the same id it is the same job: while it waits or runs it is not added again. */
export interface WaitingJob<Data extends object> {
  id: string;
  data: Data;
}

export interface WokenQueueOptions<Data extends object> {
  /** Name of the queue in Redis. */
  queue: string;
  /** Name of the sweep; see {@link SweepOptions}. */
  sweep: string;
  everyMs: number;
  unitOfWork: UnitOfWork;
  jobs: Jobs;
  logger: SweepOptions['logger'];
  data: z.ZodType<Data>;
  handle: (data: Data) => Promise<void>;
  /** How many jobs one replica handles at once, and how often one is tried; default 1. */
  concurrency?: number;
  attempts?: number;
  /** What waits in the database and is in no job; `more`: there is more than that. */
  waiting: (tx: Tx) => Promise<{ jobs: readonly WaitingJob<Data>[]; more?: boolean }>;
  /** Before each sweep: takes back what a dead replica held. */
  reclaim?: (tx: Tx) => Promise<void>;
  /** Redis was away: these are in no job after all. */
  notQueued?: (tx: Tx, jobs: readonly WaitingJob<Data>[]) => Promise<void>;
}

/** Many rings within this are one. */
const gatherMs = 50;

/**
 * Brings what waits in the database to a worker: at once when rung, and by a sweep whatever Redis or a dead replica lost.
 * It begins and ends with its service.
 */
export abstract class WokenQueue<Data extends object> implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;
  private rung = false;
  private closed = false;
  private queueing: Promise<void> = Promise.resolve();

  protected constructor(private readonly options: WokenQueueOptions<Data>) {
    const { sweep: name, everyMs, unitOfWork, logger, reclaim } = options;
    this.sweep = new Sweep({
      name,
      everyMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        await reclaim?.(tx);
        // Enqueued in a transaction of its own: jobs must not outrun the commit.
        this.ring();
      },
    });
  }

  onApplicationBootstrap(): void {
    const { jobs, queue, data, handle, concurrency = 1 } = this.options;
    jobs.process(queue, (job) => handle(data.parse(job.data)), { concurrency });
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    await this.sweep.stop();
    await this.queueing;
  }

  /** Something has begun to wait. Call it after the commit. */
  ring(): void {
    if (this.closed || this.rung) return;
    this.rung = true;
    this.queueing = this.queueing.then(() => this.hear());
  }

  /** Until every ring was heard. */
  async quiet(): Promise<void> {
    for (let last; last !== this.queueing; await last) last = this.queueing;
  }

  /** Puts what waits into jobs. */
  async enqueue(): Promise<void> {
    const { queue, attempts = 1, unitOfWork, waiting, notQueued } = this.options;
    const { jobs, more } = await unitOfWork.run(waiting);
    for (const [index, { id, data }] of jobs.entries()) {
      if (await this.options.jobs.add(queue, queue, data, { jobId: id, attempts })) continue;
      if (notQueued) await unitOfWork.run((tx) => notQueued(tx, jobs.slice(index)));
      return;
    }
    if (more) this.ring();
  }

  private async hear(): Promise<void> {
    await pause(gatherMs, undefined, { ref: false });
    this.rung = false;
    if (this.closed) return;
    try {
      await this.enqueue();
    } catch (error) {
      this.options.logger.error({ err: error, queue: this.options.queue }, 'what waits could not be queued');
    }
  }
}
