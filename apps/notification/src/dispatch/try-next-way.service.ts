import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { nextWay } from '../messages/message.js';
import type { ReadyMessage } from '../messages/message-content.service.js';
import { MessageStore } from '../messages/message.store.js';
import { SettleMessage } from '../messages/settle-message.service.js';
import { CallBackStore } from './call-back/call-back.store.js';
import { dueForFirstCall } from './call-back/call-back.js';

/** When one way failed for good: the next one the person left us, or the outcome that nobody could be reached. */
@Injectable()
export class TryNextWay {
  constructor(
    private readonly messages: MessageStore,
    private readonly callBacks: CallBackStore,
    private readonly settlement: SettleMessage,
    private readonly clock: Clock,
  ) {}

  async after(
    tx: Tx,
    ready: Pick<ReadyMessage, 'message' | 'contact' | 'phone'>,
    reason: string,
  ): Promise<void> {
    const { message, contact, phone } = ready;
    const failed = message.way ?? 'none';
    const tried = [...message.tried, failed];
    const way = nextWay(contact, phone, tried);
    if (!way) {
      await this.settlement.settle(tx, message, { outcome: 'undeliverable', way: failed, reason });
      return;
    }
    await this.messages.moveTo(tx, message.id, {
      way,
      step: way === 'call' ? 'hand-to-phone-desk' : 'route',
      tried,
    });
    if (way === 'call') await this.callBacks.open(tx, message, dueForFirstCall(this.clock.now()));
  }
}
