import { contributorContactChangedV1 } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { CallBackStore } from '../dispatch/call-back/call-back.store.js';
import { MessageStore } from '../messages/message.store.js';
import { AddresseeStore } from './addressee.store.js';
import { PlanMessage } from '../dispatch/plan-message.service.js';

/** The author hears back another way: what was not sent yet takes it, and so does everything that follows. */
@Injectable()
export class TakeNewWay {
  constructor(
    private readonly addressees: AddresseeStore,
    private readonly messages: MessageStore,
    private readonly callBacks: CallBackStore,
    private readonly plan: PlanMessage,
  ) {}

  @Consumes(contributorContactChangedV1, { name: 'notification.take-new-way-when-contact-changed' })
  async takeNewWay({ data }: ReceivedEvent<typeof contributorContactChangedV1>, tx: Tx): Promise<void> {
    const { contributionId, replyWay } = data;
    const addressee = await this.addressees.contactChanged(tx, contributionId, replyWay);
    for (const message of await this.messages.openOf(tx, contributionId)) {
      // What is being sent or is printed goes out as it is; it was right when it began.
      if (message.state === 'sending' || message.state === 'in-letter-batch') continue;
      const staysACall = message.state === 'call-back' && (replyWay === 'call' || replyWay === 'sms');
      // Numbers and addresses are asked for when a message goes out, so the same way needs nothing.
      if (staysACall) continue;
      await this.callBacks.close(tx, message.id, 'finish');
      await this.plan.route(tx, message, addressee);
    }
  }
}
