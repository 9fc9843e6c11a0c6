import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, Jobs, LOGGER, type SweepOptions, WokenQueue } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PrintOneRun } from './print-run.service.js';
import { PrintRunStore } from './print-run.store.js';

const jobSchema = z.object({ task: z.enum(['print', 'forget']), runId: z.uuid() });
type PrintingJob = z.output<typeof jobSchema>;

/** Brings print runs to the printer, and those that have expired to where their file is deleted. */
@Injectable()
export class PrintingQueue extends WokenQueue<PrintingJob> {
  constructor(
    jobs: Jobs,
    printing: PrintOneRun,
    store: PrintRunStore,
    unitOfWork: UnitOfWork,
    clock: Clock,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      queue: 'paper-printing',
      sweep: 'intake.paper-printing',
      everyMs: 10_000,
      unitOfWork,
      jobs,
      logger,
      data: jobSchema,
      handle: ({ task, runId }) => printing[task](runId),
      // One at a time: drawing keeps a core busy, and the others are for those who wait for an answer.
      concurrency: 1,
      attempts: 3,
      waiting: async (tx) => ({
        jobs: [
          ...inJobs('print', await store.forsaken(tx)),
          ...inJobs('forget', await store.expired(tx, clock.now())),
        ],
      }),
    });
  }
}

const inJobs = (task: PrintingJob['task'], runIds: readonly string[]): { id: string; data: PrintingJob }[] =>
  runIds.map((runId) => ({ id: `${task}-${runId}`, data: { task, runId } }));
