import type { Actor, judgeReview, RequestInput, RequestOutput } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requirePerson } from '../cases/case-access.js';
import { DecisionStore } from '../decisions/decision.store.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { ReasonStore } from '../reasons/reason.store.js';
import { comeToTheSame, type Judgement, judgementProblems, type Review } from './review.js';
import { reviewJudged, reviewLapsed, reviewNotHeld, reviewNotYours, reviewUnknown } from './review.errors.js';
import { ReviewStore } from './review.store.js';

/** Keeps what somebody thinks who does not know the decision. The case stays as it is, and nobody is told. */
@Injectable()
export class JudgeReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviews: ReviewStore,
    private readonly decisions: DecisionStore,
    private readonly opinions: OpinionStore,
    private readonly reasons: ReasonStore,
    private readonly clock: Clock,
  ) {}

  judge(
    { reviewId, outcome, reasonCodes = [], note = '' }: RequestInput<typeof judgeReview>,
    actor: Actor,
  ): Promise<RequestOutput<typeof judgeReview>> {
    requirePerson(actor);
    const judgement: Judgement = { outcome, reasonCodes: [...new Set(reasonCodes)], note };
    return this.unitOfWork.run(async (tx) => {
      const review = (await this.reviews.lock(tx, reviewId)) ?? reviewUnknown();
      if (review.lapsedAt) reviewLapsed();
      if (review.judgedAt) return saidBefore(review, judgement, actor);
      const opinions = await this.opinions.on(tx, review.caseId);
      if (review.notBy.includes(actor.id) || opinions.some(({ givenBy }) => givenBy === actor.id))
        reviewNotYours();
      // A lease that has run out is still theirs as long as nobody else took the review.
      if (review.heldBy !== actor.id) reviewNotHeld();
      const about = (await this.decisions.on(tx, review.caseId)).find(({ id }) => id === review.decisionId);
      const catalogue = await this.reasons.ofVersion(tx, about!.catalogueVersion);
      const fields = judgementProblems(judgement, catalogue);
      if (fields.length > 0)
        refuse('moderation.input-invalid', 'invalid', 'Some fields are not right.', { fields });
      await this.reviews.save(tx, {
        ...review,
        ...judgement,
        judgedBy: actor.id,
        judgedByName: actor.name ?? actor.id,
        judgedAt: this.clock.now(),
        heldBy: null,
        heldUntil: null,
      });
      return { judged: true };
    });
  }
}

/** The answer to the same judgement sent twice: a double click, a lost answer. */
function saidBefore(review: Review, judgement: Judgement, actor: Actor): RequestOutput<typeof judgeReview> {
  const { outcome, reasonCodes, note, judgedBy } = review;
  const isSame =
    judgedBy === actor.id &&
    outcome !== null &&
    note === judgement.note &&
    comeToTheSame({ outcome, reasonCodes }, judgement);
  return isSame ? { judged: true } : reviewJudged();
}
