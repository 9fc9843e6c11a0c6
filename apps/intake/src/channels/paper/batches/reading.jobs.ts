import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { Jobs, LOGGER, Sweep } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PaperBatchStore } from './paper-batch.store.js';
import { ReadFile } from './read-file.service.js';

const queue = 'paper-reading';
const sweepMs = 4_000;

/** Wakes the reader. What Redis loses, and what a killed reader left behind, is added again by a sweep. */
@Injectable()
export class ReadingJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;

  constructor(
    private readonly jobs: Jobs,
    private readonly readFile: ReadFile,
    store: PaperBatchStore,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: ConstructorParameters<typeof Sweep>[0]['logger'],
  ) {
    this.sweep = new Sweep({
      name: 'intake.paper-reading',
      everyMs: sweepMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        for (const { id, leaseId } of await store.forsaken(tx)) await this.enqueue(id, leaseId ?? 'first');
      },
    });
  }

  onApplicationBootstrap(): void {
    // One at a time: a page keeps a core busy, and the others are for those who wait for an answer.
    this.jobs.process(queue, async (job) => this.readFile.read(String(job.data['fileId'])), {
      concurrency: 1,
    });
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.readFile.stop();
    await this.sweep.stop();
  }

  async add(fileIds: readonly string[]): Promise<void> {
    const now = newId();
    for (const fileId of fileIds) await this.enqueue(fileId, now);
  }

  /**
   * A job of a reader that was killed counts as under way for a while; the next one has another name, or it would be taken
   * for the same and left out.
   */
  private async enqueue(fileId: string, after: string): Promise<void> {
    await this.jobs.add(queue, 'read-file', { fileId }, { jobId: `read-${fileId}-${after}`, attempts: 3 });
  }
}
