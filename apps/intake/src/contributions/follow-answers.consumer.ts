import { messageSettledV1 } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { contributionUnknown } from './contribution.errors.js';
import { ContributionStore } from './contribution.store.js';

/** Remembers how the answers to a contribution ended, for its status page. */
@Injectable()
export class FollowAnswers {
  constructor(private readonly store: ContributionStore) {}

  @Consumes(messageSettledV1, { name: 'intake.mark-answered-when-message-settled' })
  async messageSettled({ data }: ReceivedEvent<typeof messageSettledV1>, tx: Tx): Promise<void> {
    const { contributionId, occasion, way, outcome, settledAt } = data;
    const contribution =
      (await this.store.lock(tx, { id: contributionId })) ?? contributionUnknown(contributionId);
    await this.store.markAnswered(tx, contribution.id, { occasion, way, outcome, at: new Date(settledAt) });
  }
}
