import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DecisionStore } from './decision.store.js';
import { TellDecision } from './tell-decision.service.js';

const sweepMs = 1_000;
const atOnce = 200;

/** Tells decisions whose time to be taken back is over. */
@Injectable()
export class DueDecisions extends SweepService {
  constructor(
    decisions: DecisionStore,
    telling: TellDecision,
    clock: Clock,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      name: 'moderation.due-decisions',
      everyMs: sweepMs,
      unitOfWork,
      logger,
      // Each in a transaction of its own: cases are locked one at a time, and one that fails holds up no other.
      work: async (tx) => {
        for (const due of await decisions.due(tx, clock.now(), atOnce))
          await telling
            .tellDue(due)
            .catch((error: unknown) => logger.error({ err: error, decisionId: due.id }, 'not told'));
      },
    });
  }
}
