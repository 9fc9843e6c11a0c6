import { type Actor, type LetterBatch, publicStatus, serviceActor } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, refuse, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { AttemptStore } from '../../messages/attempt.store.js';
import { SettleMessage } from '../../messages/settle-message.service.js';
import { letterBatchStates, markingStep } from './letter-batch.states.js';
import { LetterBatchStore } from './letter-batch.store.js';
import { viewOf } from './letter-batches.read-model.js';

/** What happens to printed letters outside the machine: printed, sent, and sometimes returned. */
@Injectable()
export class MarkLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: LetterBatchStore,
    private readonly attempts: AttemptStore,
    private readonly settlement: SettleMessage,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  /** Marks the batch; the same mark twice changes nothing, a step back is refused. */
  async mark(id: string, state: 'printed' | 'sent', by: Actor): Promise<LetterBatch> {
    return this.unitOfWork.run(async (tx) => {
      const batch = await this.batches.lock(tx, id);
      if (!batch || batch.state === 'making')
        return refuse('notification.letter-batch-not-found', 'not-found', 'There is no such letter batch.');
      const view = viewOf(batch);
      if (batch.state === state) return view;
      const step = markingStep[state];
      if (!letterBatchStates.can(batch.state, step))
        return refuse(
          'notification.letter-batch-already-sent',
          'conflict',
          'The batch was sent; it cannot be marked as printed.',
          { extra: { state: batch.state } },
        );
      const at = this.clock.now();
      const letters = (await this.batches.lettersIn(tx, id)).filter(
        (message) => message.state === 'in-letter-batch',
      );
      const byName = by.name ?? by.id;
      await this.attempts.add(
        tx,
        letters.map((message) => message.id),
        'letter',
        at,
        state,
        { byName },
      );
      await this.batches.mark(tx, id, step, at);
      if (state === 'sent')
        for (const message of letters)
          await this.settlement.settle(tx, message, {
            outcome: 'delivered',
            way: 'letter',
            from: ['in-letter-batch'],
          });
      return { ...view, state };
    });
  }

  /** A letter came back: its message is undeliverable after all. `settled: false` when no letter was out. */
  async returned(
    reference: string,
    reason: string,
    by: Actor,
    correlationId: string,
  ): Promise<{ settled: boolean }> {
    const { contributionId } = await this.client.ask(
      publicStatus,
      { reference },
      { actor: serviceActor('notification'), correlationId },
    );
    return this.unitOfWork.run(async (tx) => {
      const message = await this.batches.lastSent(tx, contributionId);
      if (!message) return { settled: false };
      await this.attempts.add(tx, [message.id], 'letter', this.clock.now(), 'returned', {
        detail: reason,
        byName: by.name ?? by.id,
      });
      const settled = await this.settlement.settle(tx, message, {
        outcome: 'undeliverable',
        way: 'letter',
        // The clerk's words stay in the ledger; events carry codes.
        reason: 'letter-returned',
        step: 'come-back',
      });
      return { settled };
    });
  }
}
