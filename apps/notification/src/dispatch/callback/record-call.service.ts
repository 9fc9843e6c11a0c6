import type { Actor, CallbackTask, CallOutcome } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { AttemptStore } from '../../messages/attempt.store.js';
import { SettleMessage } from '../../messages/settle-message.service.js';
import { afterCall, dueAfterNoAnswer } from './callback.js';
import { CallbackStore } from './callback.store.js';

/** Records how a call went; the third call without answer, or any clear one, ends the task. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly attempts: AttemptStore,
    private readonly settlement: SettleMessage,
    private readonly clock: Clock,
  ) {}

  async record(id: string, outcome: CallOutcome, by: Actor): Promise<CallbackTask> {
    await this.unitOfWork.run(async (tx) => {
      const task = await this.callbacks.locked(tx, id);
      if (!task) return refuse('notification.callback-not-found', 'not-found', 'There is no such call-back.');
      if (task.state !== 'open')
        return refuse(
          'notification.callback-already-closed',
          'conflict',
          'The call-back was closed meanwhile.',
          { extra: { state: task.state } },
        );
      const at = this.clock.now();
      const byName = by.name ?? by.id;
      await this.callbacks.addCall(tx, id, { at, byId: by.id, byName, outcome });
      const ledger = outcome === 'reached' || outcome === 'no-answer' ? outcome : 'failed';
      await this.attempts.add(tx, [task.messageId], 'call', at, ledger, {
        byName,
        ...(ledger === 'failed' ? { detail: outcome } : {}),
      });
      const noAnswers = task.attempts.filter((attempt) => attempt.outcome === 'no-answer').length;
      const end = afterCall(outcome, noAnswers);
      if (!end) {
        await this.callbacks.postpone(tx, id, dueAfterNoAnswer(at));
        return;
      }
      await this.callbacks.close(tx, task.messageId, end.task);
      const message = { id: task.messageId, contributionId: task.contributionId, occasion: task.occasion };
      await this.settlement.settle(tx, message, {
        outcome: end.outcome,
        way: 'call',
        ...(end.reason ? { reason: end.reason } : {}),
        from: ['call-back'],
      });
    });
    return (await this.callbacks.find(id))!;
  }
}
