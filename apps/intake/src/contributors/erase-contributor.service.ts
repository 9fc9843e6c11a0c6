import { type ContributionState, contributorErasedV1 } from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { afterCommit, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { contributionNotFound } from '../contributions/contribution.errors.js';
import type { Contribution } from '../contributions/contribution.js';
import { ContributionStore } from '../contributions/contribution.store.js';
import { BlobRemoval } from '../erasure/blob-removal.service.js';
import { ErasureDuties } from '../erasure/erasure-duties.service.js';

interface Log {
  info(
    fields: { event: 'contributor.erased'; contributionId: string; erasedAt: string },
    words: string,
  ): void;
}

/**
 * Deletes text, contact, demographics and scans of a contribution for good (GDPR Art. 17). Its number and
 * timeline stay, so that figures still reconcile and the person can see that it was done.
 */
@Injectable()
export class EraseContributor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ContributionStore,
    private readonly duties: ErasureDuties,
    private readonly blobs: BlobRemoval,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  async erase(reference: string, correlationId?: string): Promise<{ status: ContributionState }> {
    return this.unitOfWork.run(async (tx) => {
      const contribution = (await this.store.lock(tx, { reference })) ?? contributionNotFound();
      await this.take(tx, contribution, correlationId);
      return { status: 'erased' };
    });
  }

  /**
   * The same, for whom a restored backup brought back. Ids that are not there came after the backup, and with them went what they
   * stood for; each is a transaction of its own.
   */
  async eraseAgain(
    contributionIds: readonly string[],
    correlationId?: string,
  ): Promise<{ erased: number; before: number; unknown: number }> {
    const came = { erased: 0, before: 0, unknown: 0 };
    for (const id of contributionIds)
      came[
        await this.unitOfWork.run(async (tx) => {
          const contribution = await this.store.lock(tx, { id });
          if (!contribution) return 'unknown';
          return (await this.take(tx, contribution, correlationId)) ? 'erased' : 'before';
        })
      ] += 1;
    return came;
  }

  /** False when it was erased before. */
  private async take(tx: Tx, contribution: Contribution, correlationId?: string): Promise<boolean> {
    const { id, state } = contribution;
    if (state === 'erased') return false;
    const at = this.clock.now();
    const erasedAt = at.toISOString();
    // Before the commit: a line too many repeats what was demanded, one too few would leave it undone after a restore.
    this.log.info({ event: 'contributor.erased', contributionId: id, erasedAt }, 'contributor.erased');
    // The duties first: they may need to know whose data it is.
    const blobKeys = [...(await this.duties.fulfil(tx, id)), ...(await this.store.erasePersonalData(tx, id))];
    await this.blobs.request(tx, blobKeys, at);
    await this.store.take(tx, contribution, 'erase', at);
    await this.outbox.add(tx, contributorErasedV1, { contributionId: id, erasedAt }, { correlationId });
    if (blobKeys.length > 0) afterCommit(tx, () => this.blobs.sweep());
    return true;
  }
}
