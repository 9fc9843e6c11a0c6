import type { Actor, CallBackTask, CallOutcome, recordCall, RequestInput } from '@gemeinsam/contracts';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { AttemptStore } from '../../messages/attempt.store.js';
import { SettleMessage } from '../../messages/settle-message.service.js';
import { NotificationSettings } from '../../notification.settings.js';
import { afterCall, dueAfterNoAnswer } from './call-back.js';
import type { AnswerTask } from './call-back-row.js';
import { calledMeanwhile, openCallBack } from './call-back.errors.js';
import { CallBackStore } from './call-back.store.js';

/** Records how a call went; the third call without answer, or any clear one, ends the task. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBackStore,
    private readonly attempts: AttemptStore,
    private readonly settlement: SettleMessage,
    private readonly settings: NotificationSettings,
    private readonly clock: Clock,
  ) {}

  /** The same form sent twice (a double click, two tabs) records one call. */
  async record({ id, outcome, after }: RequestInput<typeof recordCall>, by: Actor): Promise<CallBackTask> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.callBacks.locked(tx, id);
      if (found && after !== undefined && found.attempts.length > after) {
        const next = (await this.callBacks.calls(tx, id))[after];
        if (next?.byId === by.id && next.outcome === outcome) return;
        if (found.state === 'open') calledMeanwhile();
      }
      const task = openCallBack(found);
      const at = this.clock.now();
      const byName = by.name ?? by.id;
      await this.callBacks.addCall(tx, id, { at, byId: by.id, byName, outcome });
      const noAnswers = task.attempts.filter((attempt) => attempt.outcome === 'no-answer').length;
      const end = afterCall(outcome, noAnswers);
      if (task.source === 'answer') await this.tellLedger(tx, task, outcome, byName, at, end);
      if (end) await this.callBacks.end(tx, id, end.step, at);
      else await this.callBacks.postpone(tx, id, dueAfterNoAnswer(at, this.settings.values.officeHours));
    });
    return (await this.callBacks.find(id))!;
  }

  /** The answer that was given, or could not be given, stands in the ledger as well. */
  private async tellLedger(
    tx: Tx,
    task: AnswerTask,
    outcome: CallOutcome,
    byName: string,
    at: Date,
    end: ReturnType<typeof afterCall>,
  ): Promise<void> {
    const ledger = outcome === 'reached' || outcome === 'no-answer' ? outcome : 'failed';
    await this.attempts.add(tx, [task.messageId], 'call', at, ledger, {
      byName,
      ...(ledger === 'failed' ? { detail: outcome } : {}),
    });
    if (!end) return;
    const message = { id: task.messageId, contributionId: task.contributionId, occasion: task.occasion };
    await this.settlement.settle(tx, message, {
      outcome: end.outcome,
      way: 'call',
      ...(end.reason ? { reason: end.reason } : {}),
      from: ['call-back'],
    });
  }
}
