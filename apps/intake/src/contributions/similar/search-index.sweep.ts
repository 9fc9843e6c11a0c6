import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, Sweep } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { firstIdAt } from './first-id-at.js';
import { SearchTextStore } from './search-text.store.js';

type SweepLogger = ConstructorParameters<typeof Sweep>[0]['logger'];
const everyMs = 800;
const batch = 500;
const batchesPerRound = 4;
/** A contribution gets its id before its commit; so much later every commit has happened, whatever the clocks say. */
const settledMs = 10 * 60_000;
/** How far a round looks back: mostly as long as a commit takes, now and then for one that took longer, seldom for all. */
const freshMs = 6_000;
const lateMs = 60_000;
const roundsBetweenLateLooks = 8;
const roundsBetweenLongLooks = 40;
const countEveryMs = 10_000;

/** Keeps the index of similar contributions at most two seconds behind, whatever number of replicas run. */
@Injectable()
export class SearchIndexSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;
  private readonly counting: Sweep;
  private round = 0;
  private behind = true;

  constructor(
    private readonly store: SearchTextStore,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly logger: SweepLogger & { warn(words: string): void },
  ) {
    const options = { unitOfWork, logger };
    this.sweep = new Sweep({
      ...options,
      name: 'intake.search-texts',
      everyMs,
      work: (tx) => this.takeIn(tx),
    });
    this.counting = new Sweep({
      ...options,
      name: 'intake.search-words',
      everyMs: countEveryMs,
      work: (tx) => store.countWords(tx),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.unitOfWork.run((tx) => this.store.prepareTrigrams(tx))))
      this.logger.warn(
        'The extension pg_trgm is not in the database, so similar contributions are found only by words spelled alike, and looking up names is slow. ' +
          'A superuser can add it: create extension pg_trgm; then restart intake.',
      );
    this.sweep.start();
    this.counting.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.sweep.stop(), this.counting.stop()]);
  }

  /**
   * Takes in whatever waits, and counts the words; for tests and benches that cannot wait. A round that had begun before does
   * not count: it may not have seen what waits now.
   */
  async catchUp(): Promise<void> {
    do this.behind = true;
    while (!(await this.sweep.once()) || this.behind);
    while (!(await this.counting.once()));
  }

  private async takeIn(tx: Tx): Promise<void> {
    const now = this.clock.now().getTime();
    const longLook = this.behind || this.round % roundsBetweenLongLooks === 0;
    const lookBackMs = this.round % roundsBetweenLateLooks === 0 ? lateMs : freshMs;
    this.round += 1;
    const from = longLook ? await this.store.doneBelow(tx) : firstIdAt(now - lookBackMs);
    for (let done = 0; done < batchesPerRound; done += 1) {
      if ((await this.store.takeIn(tx, from, batch)) === batch) continue;
      this.behind = false;
      if (longLook) await this.store.setDoneBelow(tx, firstIdAt(now - settledMs));
      return;
    }
    this.behind = true;
  }
}
