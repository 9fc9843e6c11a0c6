import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CallSettings } from './call.settings.js';
import { CallStore } from './call.store.js';

const everyMs = 10 * 60_000;
const atOnce = 500;

/** Deletes the numbers of calls when they have been kept long enough. */
@Injectable()
export class ForgetNumbers extends SweepService {
  constructor(
    unitOfWork: UnitOfWork,
    calls: CallStore,
    clock: Clock,
    settings: CallSettings,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
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
}
