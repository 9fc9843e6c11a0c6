import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, Jobs, LOGGER, Sweep } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PrintOneRun } from './print-run.service.js';
import { PrintRunStore } from './print-run.store.js';

const queue = 'paper-printing';
const sweepMs = 10_000;

/** Wakes the printer. What Redis loses, and what a killed replica left behind, is added again by a sweep. */
@Injectable()
export class PrintingJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;

  constructor(
    private readonly jobs: Jobs,
    private readonly printing: PrintOneRun,
    store: PrintRunStore,
    unitOfWork: UnitOfWork,
    clock: Clock,
    @Inject(LOGGER) logger: ConstructorParameters<typeof Sweep>[0]['logger'],
  ) {
    this.sweep = new Sweep({
      name: 'intake.paper-printing',
      everyMs: sweepMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        await this.add(await store.forsaken(tx));
        for (const id of await store.expired(tx, clock.now()))
          await this.jobs.add(queue, 'forget', { id }, { jobId: `forget-${id}`, attempts: 3 });
      },
    });
  }

  onApplicationBootstrap(): void {
    // One at a time: drawing keeps a core busy, and the others are for those who wait for an answer.
    this.jobs.process(
      queue,
      async ({ name, data }) => {
        const id = String(data['id']);
        await (name === 'forget' ? this.printing.forget(id) : this.printing.print(id));
      },
      { concurrency: 1 },
    );
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sweep.stop();
  }

  async add(runIds: readonly string[]): Promise<void> {
    for (const id of runIds)
      await this.jobs.add(queue, 'print', { id }, { jobId: `print-${id}`, attempts: 3 });
  }
}
