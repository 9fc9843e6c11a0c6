import { UnitOfWork } from '@gemeinsam/persistence';
import { LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { portion, ScreenCases } from './screen-cases.service.js';

const everyMs = 2_000;
/** Looking at the cases that were decided reads all of them; new ones are seldom among these. */
const roundsBetweenLongLooks = 30;

/** Looks through what came in, and bit by bit through what was there before there were hints. */
@Injectable()
export class ScreenCasesSweep extends SweepService {
  constructor(
    screening: ScreenCases,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    let round = 0;
    let isBehind = true;
    super({
      name: 'moderation.screen-cases',
      everyMs,
      unitOfWork,
      logger,
      work: async () => {
        const also = isBehind || round % roundsBetweenLongLooks === 0;
        round += 1;
        const done = await screening.portion({ also });
        if (also) isBehind = done === portion;
      },
    });
  }
}
