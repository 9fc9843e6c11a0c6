import type { OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { Jobs, type JobHandler } from './jobs.js';

export interface BullJobsOptions {
  url: string;
  prefix: string;
  logger: Pick<Logger, 'warn' | 'error'>;
}

interface OpenQueue {
  queue: Queue;
  connection: Redis;
}

/** BullMQ and its client take 20 MB; a service without jobs does without them. */
const loadLibraries = () => Promise.all([import('bullmq'), import('../redis-client.js')]);

/** Jobs on BullMQ. Keeps no finished job, so that a sweep may add the same id again. */
export class BullJobs extends Jobs implements OnModuleDestroy, OnApplicationShutdown {
  private readonly queues = new Map<string, Promise<OpenQueue>>();
  private readonly workers: Worker[] = [];
  private readonly connections: Redis[] = [];
  private ending = false;
  private lastComplaint = 0;
  private away = false;

  constructor(private readonly options: BullJobsOptions) {
    super();
  }

  async add(
    queue: string,
    name: string,
    data: object,
    options: { jobId: string; delayMs?: number; attempts?: number },
  ): Promise<boolean> {
    try {
      const open = await this.queue(queue);
      // Who adds a thousand jobs while Redis is away waits for the first one only.
      if (this.away && open.connection.status !== 'ready') return false;
      const adding = open.queue.add(name, data, {
        // BullMQ builds keys with colons and refuses them in ids.
        jobId: options.jobId.replaceAll(':', '.'),
        delay: options.delayMs ?? 0,
        attempts: options.attempts ?? 5,
        backoff: { type: 'exponential', delay: 1_000 },
        removeOnComplete: true,
        removeOnFail: true,
      });
      await withTimeout(adding, 1_000);
      this.away = false;
      return true;
    } catch (error) {
      this.away = true;
      this.complain(error);
      return false;
    }
  }

  process(queue: string, handler: JobHandler, options: { concurrency?: number } = {}): void {
    this.work(queue, handler, options.concurrency ?? 1).catch((error: unknown) =>
      this.options.logger.error({ queue, err: error }, 'the jobs of a queue cannot be handled'),
    );
  }

  private async work(queue: string, handler: JobHandler, concurrency: number): Promise<void> {
    const [{ Worker }] = await loadLibraries();
    const connection = await this.connect({ maxRetriesPerRequest: null });
    // Asked last: nobody would close a worker that is made after the others were closed.
    if (this.ending) return connection.disconnect();
    const worker = new Worker<Record<string, unknown>>(
      queue,
      (job) => handler({ id: job.id ?? '', name: job.name, data: job.data, attempt: job.attemptsMade + 1 }),
      {
        connection,
        prefix: this.options.prefix,
        concurrency,
      },
    );
    worker.on('error', (error) => this.complain(error));
    worker.on('failed', (job, error) =>
      this.options.logger.warn(
        { queue, job: job?.id, attempt: job?.attemptsMade, err: error },
        'a job failed',
      ),
    );
    this.workers.push(worker);
  }

  /** Why Redis takes no jobs; throws what it says. A service without jobs does not need it. */
  async problem(): Promise<string | undefined> {
    const [connection] = this.connections;
    if (connection && connection.status !== 'ready') return 'Redis cannot be reached';
    // A write, because a full disk lets Redis answer and refuse to keep.
    await connection?.set(`${this.options.prefix}:probe`, '', 'PX', 1_000);
    return undefined;
  }

  /** Takes no more jobs and waits for those under way, at most four seconds; what is cut off is done again. */
  async onModuleDestroy(): Promise<void> {
    this.ending = true;
    const closing = Promise.all(this.workers.map((worker) => worker.close()));
    await withTimeout(closing, 4_000).catch(() =>
      Promise.all(this.workers.map((worker) => withTimeout(worker.close(true), 500).catch(() => undefined))),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    const queues = await Promise.all(this.queues.values());
    await Promise.all(queues.map(({ queue }) => withTimeout(queue.close(), 500).catch(() => undefined)));
    for (const connection of this.connections) connection.disconnect();
  }

  private queue(name: string): Promise<OpenQueue> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.openQueue(name);
      this.queues.set(name, queue);
    }
    return queue;
  }

  private async openQueue(name: string): Promise<OpenQueue> {
    const [{ Queue }] = await loadLibraries();
    const connection = await this.connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false });
    const queue = new Queue(name, { connection, prefix: this.options.prefix });
    queue.on('error', (error) => this.complain(error));
    return { queue, connection };
  }

  private async connect(options: {
    maxRetriesPerRequest: number | null;
    enableOfflineQueue?: boolean;
  }): Promise<Redis> {
    const [, { redisClient }] = await loadLibraries();
    const connection = redisClient(this.options.url, { ...options, longestRetryMs: 2_000 });
    connection.on('error', (error) => this.complain(error));
    this.connections.push(connection);
    return connection;
  }

  /** Redis that is away says so many times a second; once in ten seconds is enough. */
  private complain(error: unknown): void {
    if (Date.now() - this.lastComplaint < 10_000) return;
    this.lastComplaint = Date.now();
    this.options.logger.warn({ err: error }, 'Redis does not answer; jobs wait for the sweep');
  }
}

async function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), milliseconds);
  });
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
