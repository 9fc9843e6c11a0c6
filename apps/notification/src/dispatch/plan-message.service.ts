import type { MessageOccasion } from '@gemeinsam/contracts';
import { afterCommit, newId, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CallBackStore } from './call-back/call-back.store.js';
import { dueForFirstCall } from './call-back/call-back.js';
import { DispatchBell } from './dispatch-bell.js';
import { AttemptStore } from '../messages/attempt.store.js';
import { type Addressee, type Message, type Plan, planMessage } from '../messages/message.js';
import { MessageStore } from '../messages/message.store.js';
import { SettleMessage } from '../messages/settle-message.service.js';

type Planned = Pick<Message, 'id' | 'contributionId' | 'occasion'>;

/** Turns an occasion into a message on its way, in the transaction of the event. */
@Injectable()
export class PlanMessage {
  constructor(
    private readonly messages: MessageStore,
    private readonly attempts: AttemptStore,
    private readonly callBacks: CallBackStore,
    private readonly settlement: SettleMessage,
    private readonly bell: DispatchBell,
    private readonly clock: Clock,
  ) {}

  /** A new message; nothing when there is one for this cause already. */
  async begin(
    tx: Tx,
    about: { contributionId: string; occasion: MessageOccasion; causeId: string },
    addressee: Addressee,
  ): Promise<void> {
    const id = newId();
    const plan = planMessage(about.occasion, addressee);
    const state = plan.state === 'call-back' ? 'call-back' : 'waiting';
    const inserted = await this.messages.insert(tx, { id, ...about, way: plan.way, state });
    if (inserted) await this.follow(tx, { id, ...about }, plan);
  }

  /** Puts a waiting message on the way that its addressee's wish asks for. */
  async route(tx: Tx, message: Planned, addressee: Addressee): Promise<void> {
    const plan = planMessage(message.occasion, addressee);
    if (plan.state === 'waiting' && plan.way !== null)
      await this.messages.moveTo(tx, message.id, { way: plan.way, step: 'route' });
    if (plan.state === 'call-back')
      await this.messages.moveTo(tx, message.id, { way: 'call', step: 'hand-to-phone-desk' });
    await this.follow(tx, message, plan);
  }

  private async follow(tx: Tx, message: Planned, plan: Plan): Promise<void> {
    switch (plan.state) {
      case 'waiting':
        if (plan.way !== 'letter') afterCommit(tx, () => this.bell.ring('mail'));
        return;
      case 'call-back':
        await this.callBacks.open(tx, message, dueForFirstCall(this.clock.now()));
        return;
      case 'delivered':
      case 'undeliverable':
      case 'declined-by-person': {
        const { state: outcome, way, reason, said } = plan;
        if (said)
          await this.attempts.add(tx, [message.id], way, this.clock.now(), 'reached', { detail: said });
        await this.settlement.settle(tx, message, { outcome, way, ...(reason ? { reason } : {}) });
      }
    }
  }
}
