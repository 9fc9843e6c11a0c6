import { UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, LOGGER, Refusal, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NotificationSettings } from '../../notification.settings.js';
import { DispatchBell } from '../dispatch-bell.js';
import { LetterBatchStore } from './letter-batch.store.js';
import { MakeLetterBatch } from './make-letter-batch.service.js';

/** Keeps letters true and short-lived: gives back what a dead process held, prints anew without the erased, deletes old PDFs. */
@Injectable()
export class LetterHousekeeping extends SweepService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: LetterBatchStore,
    private readonly making: MakeLetterBatch,
    private readonly blobs: BlobStore,
    private readonly settings: NotificationSettings,
    @Inject(LOGGER) private readonly logger: SweepOptions['logger'],
    bell: DispatchBell,
  ) {
    super({
      name: 'notification.letters',
      everyMs: settings.values.sweepSeconds * 1_000,
      unitOfWork,
      logger,
      work: () => this.round(),
    });
    bell.onRing('letters', () => this.sweep.soon());
  }

  private async round(): Promise<void> {
    for (const { id, blobKey } of await this.batches.abandoned()) {
      await this.unitOfWork.run((tx) => this.batches.abandon(tx, id));
      await this.blobs.remove(blobKey);
    }
    for (const id of await this.batches.stale()) await this.printAnew(id);
    for (const { id, blobKey } of await this.batches.outlived(this.settings.values.letterRetentionDays)) {
      await this.blobs.remove(blobKey);
      await this.unitOfWork.run((tx) => this.batches.setContent(tx, id, 'removed'));
    }
  }

  /** The old PDF goes at once; the new one comes when intake can be asked. */
  private async printAnew(id: string): Promise<void> {
    try {
      await this.making.printAnew(id);
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'unavailable'))
        this.logger.error({ err: error, batchId: id }, 'a letter batch could not be printed anew');
    }
  }
}
