import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { MODERATION_CONFIG, type ModerationConfig } from '../moderation.config.js';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { ReasonsModule } from '../reasons/reasons.module.js';
import { Agreement } from './agreement/agreement.read-model.js';
import { DecidedWordsService } from './decided-words.service.js';
import { DrawReviews } from './draw-reviews.consumer.js';
import { JudgeReview } from './judge-review.service.js';
import { LapseReviews } from './lapse-reviews.consumer.js';
import { ReviewDraw } from './review-draw.js';
import { ReviewStore } from './review.store.js';
import { ReviewViews } from './review-view.read-model.js';
import { ReviewsController } from './reviews.controller.js';
import { TakeReview } from './take-review.service.js';

/** A share of the decisions is judged a second time, blind; how far both come to the same. */
@Module({
  imports: [CasesModule, DecisionsModule, OpinionsModule, ReasonsModule],
  controllers: [ReviewsController],
  providers: [
    Agreement,
    DecidedWordsService,
    DrawReviews,
    JudgeReview,
    LapseReviews,
    ReviewStore,
    ReviewViews,
    TakeReview,
    {
      provide: ReviewDraw,
      useFactory: ({ REVIEW_SHARE }: ModerationConfig) => new ReviewDraw(REVIEW_SHARE),
      inject: [MODERATION_CONFIG],
    },
  ],
})
export class ReviewsModule {}
