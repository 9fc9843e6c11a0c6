import type { Actor } from '@gemeinsam/contracts';
import { afterCommit, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { AlarmStore } from '../sheets/alarm.store.js';
import { batchNotFound, nothingToCancel, nothingToResume, batchSignedOff } from './batch.errors.js';
import { CompleteBatch } from './complete-batch.service.js';
import type { PaperBatchEntity } from './paper-batch.entity.js';
import { isBeingRead, paperBatchStates } from './paper-batch.states.js';
import { PaperBatchStore } from './paper-batch.store.js';
import { ReadingQueue } from './reading-queue.jobs.js';

/** Stops the reading of a batch, and lets it go on. */
@Injectable()
export class CancelBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperBatchStore,
    private readonly alarms: AlarmStore,
    private readonly completion: CompleteBatch,
    private readonly queue: ReadingQueue,
    private readonly clock: Clock,
  ) {}

  /** What was read stays; pages that nobody has read become alarms. Cancelling twice is cancelling once. */
  async cancel(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { state } = await this.open(tx, id);
      if (state === 'cancelled') return;
      if (!paperBatchStates.can(state, 'cancel')) nothingToCancel(state);
      const files = await this.store.cancelFiles(tx, id);
      await this.alarms.addForUnread(tx, id, 'not-read', 'cancelled', files);
      await this.completion.end(tx, id, 'cancel');
    });
  }

  /** Goes on with the files that were not put away. Resuming twice is resuming once. */
  async resume(id: string, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { state } = await this.open(tx, id);
      if (isBeingRead(state)) return;
      const cancelled = await this.store.cancelledFiles(tx, id);
      if (cancelled.length === 0) nothingToResume(state);
      const alarmIds = cancelled.map(({ alarmId }) => alarmId);
      const fileIds = cancelled.map(({ fileId }) => fileId);
      await this.alarms.letGo(tx, alarmIds);
      await this.alarms.settle(tx, alarmIds, { way: 'found', at: this.clock.now(), by: actor });
      await this.store.resumeFiles(tx, fileIds);
      await this.store.goOn(tx, id);
      afterCommit(tx, () => this.queue.ring());
    });
  }

  private async open(tx: Tx, id: string): Promise<PaperBatchEntity> {
    const batch = await this.store.lock(tx, id);
    if (!batch) return batchNotFound();
    return batch.signedOffAt ? batchSignedOff() : batch;
  }
}
