import { UnitOfWork } from '@gemeinsam/persistence';
import { Jobs, LOGGER, type SweepOptions, WokenQueue } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PaperBatchStore } from './paper-batch.store.js';
import { ReadFile } from './read-file.service.js';

const jobSchema = z.object({ fileId: z.uuid() });

/** Brings files to the reader. */
@Injectable()
export class ReadingQueue extends WokenQueue<z.output<typeof jobSchema>> {
  constructor(
    jobs: Jobs,
    private readonly readFile: ReadFile,
    store: PaperBatchStore,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      queue: 'paper-reading',
      sweep: 'intake.paper-reading',
      everyMs: 4_000,
      unitOfWork,
      jobs,
      logger,
      data: jobSchema,
      handle: ({ fileId }) => readFile.read(fileId),
      // One at a time: a page keeps a core busy, and the others are for those who wait for an answer.
      concurrency: 1,
      attempts: 3,
      waiting: async (tx) => {
        const files = await store.forsaken(tx);
        // A job of a reader that was killed counts as under way for a while; the next one has another name, or it would
        // be taken for the same and left out.
        return {
          jobs: files.map(({ id, leaseId }) => ({
            id: `read-${id}-${leaseId ?? 'first'}`,
            data: { fileId: id },
          })),
        };
      },
    });
  }

  override async onModuleDestroy(): Promise<void> {
    this.readFile.stop();
    await super.onModuleDestroy();
  }
}
