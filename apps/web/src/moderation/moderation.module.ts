import { Module } from '@nestjs/common';
import { ModerationController } from './moderation.controller.js';
import { ModerationDesk } from './moderation-desk.service.js';

/** The pages of the review queue. */
@Module({ controllers: [ModerationController], providers: [ModerationDesk] })
export class ModerationModule {}
