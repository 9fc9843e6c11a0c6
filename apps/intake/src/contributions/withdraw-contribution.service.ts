import {
  contributionWithdrawnV1,
  type ContributionState,
  type RequestInput,
  type withdrawContribution,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { contributionNotFound, transitionRefused } from './contribution.errors.js';
import { contributionStates } from './contribution.states.js';
import { ContributionStore } from './contribution.store.js';
import { SearchTextStore } from './similar/search-text.store.js';

/** Takes a contribution back for its author. Asked again, it stays withdrawn and nothing else happens. */
@Injectable()
export class WithdrawContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ContributionStore,
    private readonly outbox: Outbox,
    private readonly searchTexts: SearchTextStore,
    private readonly clock: Clock,
  ) {}

  async withdraw(
    { reference, channel }: RequestInput<typeof withdrawContribution>,
    correlationId?: string,
  ): Promise<{ status: ContributionState }> {
    return this.unitOfWork.run(async (tx) => {
      const contribution = (await this.store.lock(tx, { reference })) ?? contributionNotFound();
      const { id, state } = contribution;
      const status = 'withdrawn';
      if (state === status) return { status };
      if (!contributionStates.can(state, 'withdraw')) transitionRefused(state, status);
      const at = this.clock.now();
      await this.store.take(tx, contribution, 'withdraw', at);
      await this.searchTexts.remove(tx, id);
      await this.outbox.add(
        tx,
        contributionWithdrawnV1,
        { contributionId: id, channel, withdrawnAt: at.toISOString() },
        { correlationId },
      );
      return { status };
    });
  }
}
