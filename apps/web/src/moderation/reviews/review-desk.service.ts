import {
  agreementOfReviews,
  countReviews,
  type DecisionOutcome,
  differingReviews,
  getProcess,
  getReview,
  judgeReview,
  passReviewOn,
  type ProcessView,
  renewReview,
  type ReviewView,
  takeReview,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { orWhenAway } from '../../shell/service-away.js';
import { noteSeen, type Visit } from '../../shell/visit.js';
import { type AgreementFound, type Days, differingPage } from './agreement-found.js';

/** What the pages of reviews ask of moderation, for the person of a request. */
@Injectable()
export class ReviewDesk {
  constructor(private readonly client: RequestClient) {}

  async waiting(visit: Visit): Promise<number> {
    return (await this.client.ask(countReviews, {}, visit)).waiting;
  }

  /** The id of the review that is theirs now; undefined when none is. */
  async take(visit: Visit): Promise<string | undefined> {
    return (await this.client.ask(takeReview, {}, visit))?.reviewId;
  }

  /** What is to be judged, and writes down who read it; `away` where the text cannot be had now. */
  async open(
    visit: Visit,
    reviewId: string,
  ): Promise<{ review: ReviewView; process?: ProcessView } | 'away'> {
    const review = await this.client.ask(getReview, { reviewId }, visit).catch(orWhenAway<'away'>('away'));
    if (review === 'away') return review;
    noteSeen(visit, 'moderation.review', [{ contributionId: review.contributionId }]);
    const process = await this.client
      .ask(getProcess, { slug: review.process }, visit)
      .catch(orWhenAway(undefined));
    return { review, process };
  }

  renew(visit: Visit, reviewId: string): Promise<{ until: string }> {
    return this.client.ask(renewReview, { reviewId }, visit);
  }

  passOn(visit: Visit, reviewId: string) {
    return this.client.ask(passReviewOn, { reviewId }, visit);
  }

  judge(
    visit: Visit,
    judged: { reviewId: string; outcome: DecisionOutcome; reasonCodes: string[]; note: string },
  ) {
    return this.client.ask(judgeReview, judged, visit);
  }

  /** Undefined while moderation is away. What is quoted of whom is written down. */
  async agreement(visit: Visit, days: Days, skip: number): Promise<AgreementFound | undefined> {
    const found = await Promise.all([
      this.client.ask(agreementOfReviews, days, visit),
      this.client.ask(differingReviews, { ...days, skip, limit: differingPage }, visit),
    ]).catch(orWhenAway(undefined));
    if (!found) return undefined;
    const [report, differing] = found;
    noteSeen(
      visit,
      'moderation.agreement',
      differing.items.map(({ contributionId }) => ({ contributionId })),
    );
    return { report, differing };
  }
}
