import {
  type Channel,
  contributionWithdrawnV1,
  type ContributionState,
  type RequestInput,
  type withdrawContribution,
  type withdrawSent,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { alreadyDecided, contributionNotFound, transitionRefused } from './contribution.errors.js';
import type { Contribution } from './contribution.js';
import { contributionStates, isUndecided } from './contribution.states.js';
import { ContributionStore } from './contribution.store.js';
import { ReceptionStore } from './reception.store.js';
import { SearchTextStore } from './similar/search-text.store.js';

/** Takes a contribution back for its author. Asked again, it stays withdrawn and nothing else happens. */
@Injectable()
export class WithdrawContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ContributionStore,
    private readonly receptions: ReceptionStore,
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
      return this.take(tx, contribution, channel, correlationId);
    });
  }

  /** For whoever holds the key it was sent under; refuses what is decided. */
  async withdrawSent(
    { idempotency, channel }: RequestInput<typeof withdrawSent>,
    correlationId?: string,
  ): Promise<{ status: ContributionState }> {
    return this.unitOfWork.run(async (tx) => {
      const [record] = await this.receptions.records(tx, [idempotency]);
      const id = record?.contributionId ?? contributionNotFound();
      const contribution = (await this.store.lock(tx, { id })) ?? contributionNotFound();
      const { state } = contribution;
      if (state !== 'withdrawn' && !isUndecided(state)) alreadyDecided(state);
      return this.take(tx, contribution, channel, correlationId);
    });
  }

  private async take(
    tx: Tx,
    contribution: Contribution,
    channel: Channel,
    correlationId?: string,
  ): Promise<{ status: ContributionState }> {
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
  }
}
