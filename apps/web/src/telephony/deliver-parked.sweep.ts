import { UnitOfWork } from '@gemeinsam/persistence';
import { LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { PassOn } from './pass-on.service.js';
import { ReportLogStore } from './report-log.store.js';

const everyMs = 2_000;
const atOnce = 50;
const failuresAtOnce = 3;

/** Brings intake what it could not be told while it was away, and deletes reports that were looked at long enough. */
@Injectable()
export class DeliverParked extends SweepService {
  constructor(
    unitOfWork: UnitOfWork,
    log: ReportLogStore,
    passing: PassOn,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      name: 'web.parked-call-reports',
      everyMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        await log.purge(tx);
        let failed = 0;
        for (const { id, parked } of await log.parked(tx, atOnce)) {
          const made = await passing.on(parked);
          if (made !== 'parked') await log.settle(tx, id, made === 'refused' ? 'refused' : 'delivered');
          // Still away: the rest waits for the next round. One report that fails alone holds up no other.
          else if (++failed === failuresAtOnce) return;
        }
      },
    });
  }
}
