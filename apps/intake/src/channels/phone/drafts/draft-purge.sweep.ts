import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, Sweep } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DraftStore } from './draft.store.js';

const everyMs = 10 * 60_000;

/** Deletes drafts that nobody went on with. */
@Injectable()
export class DraftPurge implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;

  constructor(
    store: DraftStore,
    clock: Clock,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: ConstructorParameters<typeof Sweep>[0]['logger'],
  ) {
    this.sweep = new Sweep({
      name: 'intake.draft-purge',
      everyMs,
      unitOfWork,
      logger,
      work: (tx) => store.purge(tx, clock.now()),
    });
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sweep.stop();
  }

  /** One round now; for tests. */
  once(): Promise<boolean> {
    return this.sweep.once();
  }
}
