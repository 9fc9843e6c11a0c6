import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BlobRemoval } from '../../../erasure/blob-removal.service.js';
import { ErasedFiles } from './erased-files.store.js';

const everyMs = 60_000;

/** Removes erased files that were still to be read when somebody in them was erased, or that came once more afterwards. */
@Injectable()
export class ErasedFilesSweep extends SweepService {
  constructor(
    unitOfWork: UnitOfWork,
    files: ErasedFiles,
    removal: BlobRemoval,
    clock: Clock,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      name: 'intake.erased-paper-files',
      everyMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        await files.markRepeated(tx, clock.now());
        await removal.request(tx, await files.release(tx), clock.now());
      },
    });
  }
}
