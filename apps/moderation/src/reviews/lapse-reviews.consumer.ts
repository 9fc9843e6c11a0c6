import { contributionWithdrawnV1, contributorErasedV1 } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CaseStore } from '../cases/case.store.js';
import { ReviewStore } from './review.store.js';

/** Nobody judges what its author took back or had erased, and what was written about it is deleted with it. */
@Injectable()
export class LapseReviews {
  constructor(
    private readonly cases: CaseStore,
    private readonly reviews: ReviewStore,
    private readonly clock: Clock,
  ) {}

  @Consumes(contributionWithdrawnV1, { name: 'moderation.lapse-reviews-when-contribution-withdrawn' })
  async withdrawn({ data }: ReceivedEvent<typeof contributionWithdrawnV1>, tx: Tx): Promise<void> {
    const about = await this.cases.lock(tx, { contributionId: data.contributionId });
    if (about) await this.reviews.lapse(tx, about.id, this.clock.now());
  }

  @Consumes(contributorErasedV1, { name: 'moderation.lapse-reviews-when-contributor-erased' })
  async erased({ data }: ReceivedEvent<typeof contributorErasedV1>, tx: Tx): Promise<void> {
    const about = await this.cases.lock(tx, { contributionId: data.contributionId });
    if (!about) return;
    await this.reviews.lapse(tx, about.id, this.clock.now());
    await this.reviews.deleteWords(tx, about.id);
  }
}
