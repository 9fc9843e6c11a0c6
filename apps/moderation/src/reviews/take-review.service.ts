import type { Actor, RequestOutput, takeReview } from '@gemeinsam/contracts';
import { leaseUntil, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requirePerson } from '../cases/case-access.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { isWaiting } from './review.js';
import { reviewJudged, reviewLapsed, reviewNotHeld, reviewUnknown } from './review.errors.js';
import { ReviewStore } from './review.store.js';

/** Who judges what: one review at a time, for five minutes, by somebody who had no part in the case. */
@Injectable()
export class TakeReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviews: ReviewStore,
    private readonly opinions: OpinionStore,
    private readonly clock: Clock,
  ) {}

  count(actor: Actor): Promise<{ waiting: number }> {
    requirePerson(actor);
    return this.unitOfWork.run(async (tx) => ({
      waiting: await this.reviews.countFor(tx, { person: actor.id, now: this.clock.now() }),
    }));
  }

  /** The review this person has, else the one that waits longest; null when none is theirs to give. */
  take(actor: Actor): Promise<RequestOutput<typeof takeReview>> {
    requirePerson(actor);
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const lease = { person: actor.id, now, until: leaseUntil(now) };
      for (;;) {
        const next = await this.reviews.leaseNext(tx, lease);
        if (!next) return null;
        const opinions = await this.opinions.on(tx, next.caseId);
        if (!opinions.some(({ givenBy }) => givenBy === actor.id)) return { reviewId: next.id };
        // They gave an opinion since it was drawn: on an appeal, or on what was added.
        await this.reviews.save(tx, {
          ...next,
          heldBy: null,
          heldUntil: null,
          notBy: [...next.notBy, actor.id],
        });
      }
    });
  }

  renew(reviewId: string, actor: Actor): Promise<{ until: string }> {
    requirePerson(actor);
    return this.unitOfWork.run(async (tx) => {
      const review = (await this.reviews.lock(tx, reviewId)) ?? reviewUnknown();
      if (review.lapsedAt) reviewLapsed();
      if (review.judgedAt) reviewJudged();
      if (review.heldBy !== actor.id) reviewNotHeld();
      const until = leaseUntil(this.clock.now());
      await this.reviews.save(tx, { ...review, heldUntil: until });
      return { until: until.toISOString() };
    });
  }

  /** Somebody else judges; whoever passed it on never gets it again. Passed on twice is passed on. */
  passOn(reviewId: string, actor: Actor): Promise<{ passed: true }> {
    requirePerson(actor);
    return this.unitOfWork.run(async (tx) => {
      const review = (await this.reviews.lock(tx, reviewId)) ?? reviewUnknown();
      if (review.heldBy === actor.id && isWaiting(review))
        await this.reviews.save(tx, {
          ...review,
          heldBy: null,
          heldUntil: null,
          notBy: [...review.notBy, actor.id],
        });
      return { passed: true };
    });
  }
}
