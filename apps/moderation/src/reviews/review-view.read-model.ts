import type { Actor, ReviewView } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requirePerson } from '../cases/case-access.js';
import { caseUnknown } from '../cases/case.errors.js';
import { CaseStore } from '../cases/case.store.js';
import { DecisionStore } from '../decisions/decision.store.js';
import { ReasonStore } from '../reasons/reason.store.js';
import { DecidedWordsService } from './decided-words.service.js';
import { reviewJudged, reviewLapsed, reviewNotHeld, reviewUnknown } from './review.errors.js';
import { ReviewStore } from './review.store.js';

/** What is to be judged, for whoever has taken it: nothing that says what was decided, why or by whom. */
@Injectable()
export class ReviewViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviews: ReviewStore,
    private readonly cases: CaseStore,
    private readonly decisions: DecisionStore,
    private readonly reasons: ReasonStore,
    private readonly words: DecidedWordsService,
    private readonly clock: Clock,
  ) {}

  async get(reviewId: string, viewer: Actor): Promise<ReviewView> {
    requirePerson(viewer);
    const { about, decision, catalogue, until } = await this.asked(reviewId, viewer);
    const words = await this.words.of(about.contributionId, decision.contributionVersion);
    if (!words) {
      await this.unitOfWork.run((tx) => this.reviews.lapse(tx, about.id, this.clock.now()));
      return reviewLapsed();
    }
    return {
      id: reviewId,
      contributionId: about.contributionId,
      process: about.process,
      channel: about.channel,
      ...words,
      reasons: catalogue.reasons.map(({ code, text, explanation }) => ({ code, text, explanation })),
      until: until.toISOString(),
    };
  }

  private asked(reviewId: string, viewer: Actor) {
    return this.unitOfWork.run(async (tx) => {
      const review = (await this.reviews.find(tx, reviewId)) ?? reviewUnknown();
      if (review.lapsedAt) return reviewLapsed();
      if (review.judgedAt) return reviewJudged();
      if (review.heldBy !== viewer.id || review.heldUntil === null) return reviewNotHeld();
      const about = (await this.cases.lock(tx, { id: review.caseId })) ?? caseUnknown();
      const decision = (await this.decisions.on(tx, review.caseId)).find(
        ({ id }) => id === review.decisionId,
      )!;
      const catalogue = await this.reasons.ofVersion(tx, decision.catalogueVersion);
      return { about, decision, catalogue, until: review.heldUntil };
    });
  }
}
