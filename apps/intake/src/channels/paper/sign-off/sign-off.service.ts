import type { Actor } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { batchNotFound, batchOpen } from '../batches/batch.errors.js';
import { PaperBatchStore } from '../batches/paper-batch.store.js';
import { type BalanceRow, balances, isSettled } from './balance.js';

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
      if (batch.signed_off_at) return;
      const [row] = (await tx.query(balances, [[id]])) as BalanceRow[];
      const { batchId: _batch, pagesRead: _read, ...balance } = row!;
      const reading = batch.state === 'waiting' || batch.state === 'reading';
      if (reading || !isSettled(balance)) batchOpen(balance, batch.state);
      await tx.query(
        `update paper_batches set signed_off_at = $2, signed_off_by = $3, signed_off_by_id = $4, sign_off_note = $5, sign_off_balance = $6 where id = $1`,
        [
          id,
          this.clock.now(),
          actor.name ?? actor.id,
          actor.id,
          note === '' ? null : (note ?? null),
          JSON.stringify(balance),
        ],
      );
    });
  }
}
