export interface Job {
  id: string;
  name: string;
  data: Record<string, unknown>;
  /** From 1. */
  attempt: number;
}
export type JobHandler = (job: Job) => Promise<void>;

/**
 * Work inside a service that may wait: sending, rendering, recognising. Redis may lose every job at any time; the
 * truth of a job is a row in PostgreSQL, and a sweep adds again what has waited too long.
 */
export abstract class Jobs {
  /**
   * Adds a job; one with the same id that still waits or runs is the same job. Never throws: `false` says that Redis
   * is away, and the caller's sweep will add it later.
   */
  abstract add(
    queue: string,
    name: string,
    data: object,
    options: { jobId: string; delayMs?: number; attempts?: number },
  ): Promise<boolean>;
  /** Handles the jobs of a queue in this replica until the service ends. A handler that throws is tried again with growing pauses. */
  abstract process(queue: string, handler: JobHandler, options?: { concurrency?: number }): void;
}
