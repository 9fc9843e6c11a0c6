import {
  contributionAppealedV1,
  contributionReceivedV1,
  contributionWithdrawnV1,
  contributorAccessAskedV1,
  contributorErasedV1,
  type DecisionOutcome,
  decisionMadeV1,
  type Occasion,
} from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { CallBackStore } from '../dispatch/call-back/call-back.store.js';
import { MessageStore } from '../messages/message.store.js';
import { SettleMessage } from '../messages/settle-message.service.js';
import { AddresseeStore } from './addressee.store.js';
import { EraseContribution } from './erase-contribution.service.js';
import { PlanMessage } from '../dispatch/plan-message.service.js';

const occasionOf: Record<DecisionOutcome, Occasion> = {
  published: 'published',
  'published-redacted': 'published-redacted',
  returned: 'question',
  declined: 'declined',
};
/** A question is one, whatever it is asked for. */
const occasionInAppeal: Record<DecisionOutcome, Occasion> = {
  published: 'appeal-decided',
  'published-redacted': 'appeal-decided',
  returned: 'question',
  declined: 'appeal-decided',
};

/** What happens to a contribution that its author must hear of. */
@Injectable()
export class AnswerPeople {
  constructor(
    private readonly addressees: AddresseeStore,
    private readonly messages: MessageStore,
    private readonly callBacks: CallBackStore,
    private readonly settlement: SettleMessage,
    private readonly plan: PlanMessage,
    private readonly erasure: EraseContribution,
  ) {}

  @Consumes(contributionReceivedV1, { name: 'notification.confirm-when-contribution-received' })
  async confirm({ data }: ReceivedEvent<typeof contributionReceivedV1>, tx: Tx): Promise<void> {
    const { contributionId } = data;
    const addressee = await this.addressees.received(tx, contributionId, data.replyWay, data.channel);
    // A decision may have come first: moderation's events and intake's are in no common order.
    for (const message of await this.messages.openOf(tx, contributionId))
      if (message.state === 'waiting' && message.way === null) await this.plan.route(tx, message, addressee);
    await this.plan.begin(tx, { contributionId, occasion: 'received', causeId: contributionId }, addressee);
  }

  @Consumes(decisionMadeV1, { name: 'notification.tell-when-decision-made' })
  async tell({ data }: ReceivedEvent<typeof decisionMadeV1>, tx: Tx): Promise<void> {
    const { contributionId, decisionId } = data;
    const addressee = await this.addressees.known(tx, contributionId);
    const occasion = (data.appeal ? occasionInAppeal : occasionOf)[data.outcome];
    await this.plan.begin(tx, { contributionId, occasion, causeId: decisionId }, addressee);
  }

  @Consumes(contributionAppealedV1, { name: 'notification.confirm-when-contribution-appealed' })
  async confirmAppeal({ data }: ReceivedEvent<typeof contributionAppealedV1>, tx: Tx): Promise<void> {
    const { contributionId, appealId, channel } = data;
    const addressee = await this.addressees.known(tx, contributionId);
    await this.plan.begin(
      tx,
      { contributionId, occasion: 'appeal-received', causeId: appealId },
      { ...addressee, channel },
    );
  }

  @Consumes(contributorAccessAskedV1, { name: 'notification.send-code-when-access-asked' })
  async sendCode({ data }: ReceivedEvent<typeof contributorAccessAskedV1>, tx: Tx): Promise<void> {
    const { contributionId, accessRequestId } = data;
    const addressee = await this.addressees.known(tx, contributionId);
    await this.plan.begin(
      tx,
      { contributionId, occasion: 'access-code', causeId: accessRequestId },
      addressee,
    );
  }

  @Consumes(contributionWithdrawnV1, { name: 'notification.say-no-more-when-contribution-withdrawn' })
  async sayNoMore({ data }: ReceivedEvent<typeof contributionWithdrawnV1>, tx: Tx): Promise<void> {
    await this.addressees.withdrawn(tx, data.contributionId, new Date(data.withdrawnAt));
    for (const message of await this.messages.openOf(tx, data.contributionId)) {
      // What is being sent or is printed goes out; it tells nothing that is wrong.
      if (message.state === 'sending' || message.state === 'in-letter-batch') continue;
      await this.callBacks.close(tx, message.id, 'finish');
      await this.settlement.settle(tx, message, {
        outcome: 'declined-by-person',
        way: message.way ?? 'none',
        reason: 'withdrawn',
      });
    }
  }

  @Consumes(contributorErasedV1, { name: 'notification.forget-when-contributor-erased' })
  async forget({ data }: ReceivedEvent<typeof contributorErasedV1>, tx: Tx): Promise<void> {
    await this.addressees.erased(tx, data.contributionId, new Date(data.erasedAt));
    await this.erasure.erase(tx, data.contributionId);
  }
}
