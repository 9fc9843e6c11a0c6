import type { Actor } from '@gemeinsam/contracts';
import { afterCommit, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { AlarmStore } from '../sheets/alarm.store.js';
import { batchNotFound, nothingToCancel, nothingToResume, batchSignedOff } from './batch.errors.js';
import { CompleteBatch } from './complete-batch.service.js';
import { type LockedBatch, PaperBatchStore } from './paper-batch.store.js';
import { ReadingJobs } from './reading.jobs.js';

/** Stops the reading of a batch, and lets it go on. */
@Injectable()
export class CancelBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperBatchStore,
    private readonly alarms: AlarmStore,
    private readonly completion: CompleteBatch,
    private readonly jobs: ReadingJobs,
    private readonly clock: Clock,
  ) {}

  /** What was read stays; pages that nobody has read become alarms. Cancelling twice is cancelling once. */
  async cancel(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { state } = await this.open(tx, id);
      if (state === 'cancelled') return;
      if (state !== 'waiting' && state !== 'reading') nothingToCancel(state);
      const files = await this.store.cancelFiles(tx, id);
      await this.alarms.addForUnread(tx, id, 'not-read', 'cancelled', files);
      await this.completion.end(tx, id, 'cancelled');
    });
  }

  /** Goes on with the files that were not put away. Resuming twice is resuming once. */
  async resume(id: string, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { state } = await this.open(tx, id);
      if (state === 'waiting' || state === 'reading') return;
      const cancelled = await this.store.cancelledFiles(tx, id);
      if (cancelled.length === 0) nothingToResume(state);
      const alarmIds = cancelled.map(({ alarmId }) => alarmId);
      const fileIds = cancelled.map(({ fileId }) => fileId);
      await this.alarms.letGo(tx, alarmIds);
      await this.alarms.settle(tx, alarmIds, { way: 'found', at: this.clock.now(), by: actor });
      await this.store.resumeFiles(tx, fileIds);
      await this.store.setState(tx, id, 'waiting');
      afterCommit(tx, () => void this.jobs.add(fileIds));
    });
  }

  private async open(tx: Tx, id: string): Promise<LockedBatch> {
    const batch = await this.store.lock(tx, id);
    if (!batch) return batchNotFound();
    return batch.signed_off_at ? batchSignedOff() : batch;
  }
}
