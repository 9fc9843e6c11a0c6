import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HintsController } from './hints/hints.controller.js';
import { ModerationController } from './moderation.controller.js';
import { RedactionController } from './redaction/redaction.controller.js';
import { Redactions } from './redaction/redactions.service.js';
import { AgreementController } from './reviews/agreement.controller.js';
import { ReviewDesk } from './reviews/review-desk.service.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { SavedViewEntity } from './saved-views/saved-view.entity.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { SavedViews } from './saved-views/saved-views.service.js';
import { ScreeningController } from './screening/screening.controller.js';
import { StatementsController } from './statements.controller.js';
import { ModerationDesk } from './moderation-desk.service.js';

/** The pages of the review queue. */
@Module({
  imports: [TypeOrmModule.forFeature([SavedViewEntity])],
  controllers: [
    AgreementController,
    HintsController,
    ModerationController,
    RedactionController,
    ReviewsController,
    SavedViewsController,
    ScreeningController,
    StatementsController,
  ],
  providers: [ModerationDesk, ReviewDesk, SavedViews, Redactions],
})
export class ModerationModule {}
