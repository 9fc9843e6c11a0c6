import {
  agreementOfReviews,
  countReviews,
  differingReviews,
  getReview,
  judgeReview,
  passReviewOn,
  renewReview,
  takeReview,
  type RequestInput,
  type RequestOutput,
  type ReviewView,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { Agreement } from './agreement/agreement.read-model.js';
import { JudgeReview } from './judge-review.service.js';
import { ReviewViews } from './review-view.read-model.js';
import { TakeReview } from './take-review.service.js';

@Controller()
export class ReviewsController {
  constructor(
    private readonly taking: TakeReview,
    private readonly views: ReviewViews,
    private readonly judging: JudgeReview,
    private readonly agreement: Agreement,
  ) {}

  @RequestHandler(countReviews)
  count(
    _input: RequestInput<typeof countReviews>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof countReviews>> {
    return this.taking.count(actor);
  }

  @RequestHandler(takeReview)
  take(
    _input: RequestInput<typeof takeReview>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof takeReview>> {
    return this.taking.take(actor);
  }

  @RequestHandler(getReview)
  get({ reviewId }: RequestInput<typeof getReview>, { actor }: RequestContext): Promise<ReviewView> {
    return this.views.get(reviewId, actor);
  }

  @RequestHandler(renewReview)
  renew(
    { reviewId }: RequestInput<typeof renewReview>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof renewReview>> {
    return this.taking.renew(reviewId, actor);
  }

  @RequestHandler(passReviewOn)
  passOn(
    { reviewId }: RequestInput<typeof passReviewOn>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof passReviewOn>> {
    return this.taking.passOn(reviewId, actor);
  }

  @RequestHandler(judgeReview)
  judge(
    input: RequestInput<typeof judgeReview>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof judgeReview>> {
    return this.judging.judge(input, actor);
  }

  @RequestHandler(agreementOfReviews)
  report(input: RequestInput<typeof agreementOfReviews>): Promise<RequestOutput<typeof agreementOfReviews>> {
    return this.agreement.report(input);
  }

  @RequestHandler(differingReviews)
  differing(input: RequestInput<typeof differingReviews>): Promise<RequestOutput<typeof differingReviews>> {
    return this.agreement.differing(input);
  }
}
