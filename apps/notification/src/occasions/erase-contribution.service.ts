import { afterCommit, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { CallBackStore } from '../dispatch/call-back/call-back.store.js';
import { DispatchBell } from '../dispatch/dispatch-bell.js';
import { LetterBatchStore } from '../dispatch/letter/letter-batch.store.js';
import { AttemptStore } from '../messages/attempt.store.js';
import { MessageStore } from '../messages/message.store.js';
import { SettleMessage } from '../messages/settle-message.service.js';

/** Removes what notification derived from a person: open messages end, clerks' notes go, letters are printed anew without theirs. */
@Injectable()
export class EraseContribution {
  constructor(
    private readonly messages: MessageStore,
    private readonly attempts: AttemptStore,
    private readonly letterBatches: LetterBatchStore,
    private readonly callBacks: CallBackStore,
    private readonly settlement: SettleMessage,
    private readonly bell: DispatchBell,
  ) {}

  async erase(tx: Tx, contributionId: string): Promise<void> {
    for (const message of await this.messages.openOf(tx, contributionId)) {
      await this.callBacks.close(tx, message.id, 'give-up');
      await this.settlement.settle(tx, message, {
        outcome: 'undeliverable',
        way: message.way ?? 'none',
        reason: 'erased',
      });
    }
    await this.attempts.forgetReturns(tx, contributionId);
    await this.letterBatches.markStale(tx, contributionId);
    afterCommit(tx, () => this.bell.ring('letters'));
  }
}
