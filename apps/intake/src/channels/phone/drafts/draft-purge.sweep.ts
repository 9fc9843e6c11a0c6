import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DraftStore } from './draft.store.js';

const everyMs = 10 * 60_000;

/** Deletes drafts that nobody went on with. */
@Injectable()
export class DraftPurge extends SweepService {
  constructor(
    store: DraftStore,
    clock: Clock,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      name: 'intake.draft-purge',
      everyMs,
      unitOfWork,
      logger,
      work: (tx) => store.purge(tx, clock.now()),
    });
  }
}
