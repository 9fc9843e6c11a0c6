import type { Actor } from '@gemeinsam/contracts';
import { queryRow, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { batchNotFound, batchOpen } from '../batches/batch.errors.js';
import { PaperBatchEntity } from '../batches/paper-batch.entity.js';
import { isBeingRead } from '../batches/paper-batch.states.js';
import { PaperBatchStore } from '../batches/paper-batch.store.js';
import { balanceRow, balances, isSettled } from './balance.js';

/** A person answers for a batch: every sheet has become a contribution, was put away, or is a settled alarm. */
@Injectable()
export class SignOff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperBatchStore,
    private readonly clock: Clock,
  ) {}

  /** Keeps who, when and the balance as it was. Signing off twice keeps the first. */
  async sign(id: string, note: string | undefined, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = await this.store.lock(tx, id);
      if (!batch) return batchNotFound();
      if (batch.signedOffAt) return;
      const {
        batchId: _batch,
        pagesRead: _read,
        ...balance
      } = (await queryRow(tx, balanceRow, balances, [[id]]))!;
      const reading = isBeingRead(batch.state);
      if (reading || !isSettled(balance)) batchOpen(balance, batch.state);
      await tx.update(
        PaperBatchEntity,
        { id },
        {
          signedOffAt: this.clock.now(),
          signedOffBy: actor.name ?? actor.id,
          signedOffById: actor.id,
          signOffNote: note === '' ? null : (note ?? null),
          signOffBalance: balance,
        },
      );
    });
  }
}
