import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, Sweep, type SweepOptions } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CallSettings } from './call.settings.js';
import { CallStore } from './call.store.js';

const everyMs = 10 * 60_000;
const atOnce = 500;

/** Deletes the numbers of calls when they have been kept long enough. */
@Injectable()
export class ForgetNumbers implements OnApplicationBootstrap, OnModuleDestroy {
  readonly sweep: Sweep;

  constructor(
    unitOfWork: UnitOfWork,
    calls: CallStore,
    clock: Clock,
    settings: CallSettings,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    this.sweep = new Sweep({
      name: 'intake.forget-call-numbers',
      everyMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        for (;;) {
          const rows = (await tx.query(
            `select id from calls where forgotten_at is null and rang_at < $1::timestamptz - make_interval(days => $2)
             order by rang_at limit ${atOnce} for update skip locked`,
            [clock.now(), settings.numberDays],
          )) as { id: string }[];
          await calls.forget(
            tx,
            rows.map(({ id }) => id),
            clock.now(),
          );
          if (rows.length < atOnce) return;
        }
      },
    });
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sweep.stop();
  }
}
