import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CallSettings } from './call.settings.js';
import { CallStore } from './call.store.js';
import { KeepCall } from './keep-call.service.js';

const everyMs = 60_000;
const atOnce = 50;

/** A call whose end was never reported is over at some time: then this says so, as a report like any other. */
@Injectable()
export class EndLostCalls extends SweepService {
  constructor(
    unitOfWork: UnitOfWork,
    calls: CallStore,
    keeping: KeepCall,
    settings: CallSettings,
    clock: Clock,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      name: 'intake.end-lost-calls',
      everyMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        const at = clock.now();
        for (const id of await calls.endless(tx, at, settings.ringMinutes, atOnce)) {
          const call = await calls.lock(tx, id);
          const content = { cause: 'unknown' } as const;
          if (call) await keeping.add(tx, call, { kind: 'hangup', at, content }, newId());
        }
      },
    });
  }
}
