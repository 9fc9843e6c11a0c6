import { Jobs, type JobHandler } from '@gemeinsam/service-kit';

export interface AddedJob {
  queue: string;
  name: string;
  data: Record<string, unknown>;
  jobId: string;
  delayMs: number;
}

/** Jobs in memory. Nothing runs until the test says `work()`. */
export class FakeJobs extends Jobs {
  readonly waiting: AddedJob[] = [];
  /** `true`: Redis is away, adding returns false. */
  away = false;
  private readonly handlers = new Map<string, JobHandler>();

  async add(
    queue: string,
    name: string,
    data: object,
    options: { jobId: string; delayMs?: number; attempts?: number },
  ): Promise<boolean> {
    if (this.away) return false;
    if (this.waiting.some((job) => job.queue === queue && job.jobId === options.jobId)) return true;
    this.waiting.push({
      queue,
      name,
      data: data as Record<string, unknown>,
      jobId: options.jobId,
      delayMs: options.delayMs ?? 0,
    });
    return true;
  }

  process(queue: string, handler: JobHandler): void {
    this.handlers.set(queue, handler);
  }

  /** Handles what waits, and what that adds, in order; delays are not waited for. Throws what a handler throws. */
  async work(): Promise<void> {
    for (let job = this.waiting.shift(); job; job = this.waiting.shift()) {
      const handler = this.handlers.get(job.queue);
      if (!handler) throw new Error(`nobody handles the queue ${job.queue}`);
      await handler({ id: job.jobId, name: job.name, data: job.data, attempt: 1 });
    }
  }

  /** What `FLUSHALL` does. */
  loseAll(): void {
    this.waiting.length = 0;
  }
}
