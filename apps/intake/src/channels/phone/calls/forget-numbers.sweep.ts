import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CallSettings } from './call.settings.js';
import { CallStore } from './call.store.js';
import { ForgetCalls } from './forget-calls.service.js';

const everyMs = 10 * 60_000;
const atOnce = 500;

/** Deletes the numbers of calls when they have been kept long enough. */
@Injectable()
export class ForgetNumbers extends SweepService {
  constructor(
    unitOfWork: UnitOfWork,
    calls: CallStore,
    forgetting: ForgetCalls,
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
          const ids = await calls.toForget(tx, settings.numberDays, clock.now(), atOnce);
          await forgetting.forget(tx, ids);
          if (ids.length < atOnce) return;
        }
      },
    });
  }
}
