import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, Sweep, type SweepOptions } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { BlobRemoval } from '../../../contributors/blob-removal.service.js';
import { ErasedFiles } from '../batches/erased-files.store.js';

const everyMs = 60_000;

/** Removes erased files that were still to be read when somebody in them was erased. */
@Injectable()
export class ErasedFilesSweep implements OnApplicationBootstrap, OnModuleDestroy {
  readonly sweep: Sweep;

  constructor(
    unitOfWork: UnitOfWork,
    files: ErasedFiles,
    removal: BlobRemoval,
    clock: Clock,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    this.sweep = new Sweep({
      name: 'intake.erased-paper-files',
      everyMs,
      unitOfWork,
      logger,
      work: async (tx) => removal.request(tx, await files.release(tx), clock.now()),
    });
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sweep.stop();
  }
}
