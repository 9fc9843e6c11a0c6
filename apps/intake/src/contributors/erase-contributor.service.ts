import { type ContributionState, contributorErasedV1 } from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { afterCommit, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { contributionNotFound } from '../contributions/contribution.errors.js';
import { ContributionStore } from '../contributions/contribution.store.js';
import { BlobRemoval } from '../erasure/blob-removal.service.js';
import { ErasureDuties } from '../erasure/erasure-duties.service.js';

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
  ) {}

  async erase(reference: string, correlationId?: string): Promise<{ status: ContributionState }> {
    return this.unitOfWork.run(async (tx) => {
      const contribution = (await this.store.lock(tx, { reference })) ?? contributionNotFound();
      const { id, state } = contribution;
      const status = 'erased';
      if (state === status) return { status };
      const at = this.clock.now();
      // The duties first: they may need to know whose data it is.
      const blobKeys = [
        ...(await this.duties.fulfil(tx, id)),
        ...(await this.store.erasePersonalData(tx, id)),
      ];
      await this.blobs.request(tx, blobKeys, at);
      await this.store.take(tx, contribution, 'erase', at);
      await this.outbox.add(
        tx,
        contributorErasedV1,
        { contributionId: id, erasedAt: at.toISOString() },
        { correlationId },
      );
      if (blobKeys.length > 0) afterCommit(tx, () => this.blobs.sweep());
      return { status };
    });
  }
}
