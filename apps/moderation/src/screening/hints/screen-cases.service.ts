import { serviceActor, wordingOf } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, Refusal, RequestClient, type SweepOptions } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { caseStates, waitingStates } from '../../cases/case.states.js';
import { Recognisers } from './recognisers.service.js';
import { screenTexts } from './screen-text.js';
import { isGivenUp, nextTryAt, planOf } from './screening-plan.js';
import { type Claim, ScreeningStore } from './screening.store.js';
import { idOf, type TextRecogniser } from './text-recogniser.js';

/** As long as a claim counts; whoever ended in between is followed by another. */
const claimMs = 5 * 60_000;
/** Cases that are looked through one after the other before others may have their turn. */
export const portion = 20;
const otherStates = caseStates.table.states.filter(
  (state) => state !== 'closed' && !(waitingStates as readonly string[]).includes(state),
);

/** Looks through the texts of cases, apart from everything that happens to a case. */
@Injectable()
export class ScreenCases {
  private readonly by = { actor: serviceActor('moderation') };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly screenings: ScreeningStore,
    private readonly recognisers: Recognisers,
    private readonly client: RequestClient,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: SweepOptions['logger'],
  ) {}

  /** Looks through one portion: cases that wait first, then `also` those that were decided. Returns how many were taken up. */
  async portion({ also }: { also: boolean }): Promise<number> {
    const recognisers = await this.recognisers.active();
    const plan = planOf(recognisers);
    const claims = await this.claim(recognisers, waitingStates, portion);
    if (also && claims.length < portion)
      claims.push(...(await this.claim(recognisers, otherStates, portion - claims.length)));
    for (const [index, claim] of claims.entries())
      if (!(await this.screen(claim, recognisers, plan))) {
        await this.unitOfWork.run((tx) => this.screenings.release(tx, claims.slice(index), this.clock.now()));
        return index;
      }
    return claims.length;
  }

  private claim(
    recognisers: readonly TextRecogniser[],
    states: readonly string[],
    limit: number,
  ): Promise<Claim[]> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + claimMs);
    const wanted = {
      states,
      recognisers: recognisers.map(idOf),
      plan: planOf(recognisers),
      now,
      until,
      limit,
    };
    return this.unitOfWork.run((tx) => this.screenings.claim(tx, wanted));
  }

  /** `false`: the texts cannot be had now. */
  private async screen(claim: Claim, all: readonly TextRecogniser[], plan: string): Promise<boolean> {
    const { caseId, contributionId, contributionVersion } = claim;
    try {
      const words = await this.client.ask(wordingOf, { contributionId }, this.by);
      // Erased, or changed and not told here yet: the case is about to follow.
      if (words?.version !== contributionVersion) return true;
      const { noticed, done, failed } = await screenTexts(
        words,
        all.filter((recogniser) => !claim.done.includes(idOf(recogniser))),
      );
      for (const { id, error } of failed)
        this.logger.error({ err: error, recogniser: id, caseId }, 'a recogniser failed');
      const at = this.clock.now();
      const failures = failed.length === 0 ? 0 : claim.failures + 1;
      const isOver = failed.length === 0 || isGivenUp(failures);
      await this.unitOfWork.run((tx) =>
        this.screenings.keep(tx, claim, {
          at,
          noticed: noticed.map((one) => ({
            ...one,
            by: idOf({ name: one.recogniser, version: one.version }),
          })),
          done,
          failed: failed.map(({ id }) => id),
          failures: isOver ? 0 : failures,
          plan: isOver ? plan : '',
          nextAt: isOver ? at : nextTryAt(at, failures),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unavailable') return false;
      // The claim runs out; others are not held up by it.
      this.logger.error({ err: error, caseId }, 'a case was not screened');
      return true;
    }
  }
}
