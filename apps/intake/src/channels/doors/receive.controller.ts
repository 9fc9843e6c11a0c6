import { type ContributionReceipt, receiveContribution, type RequestInput } from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { ReceiveContribution } from '../../contributions/receive-contribution.service.js';
import { CloseDraft } from '../phone/drafts/close-draft.service.js';
import { enter } from './doors.js';

@Controller()
export class ReceiveController {
  constructor(
    private readonly receiving: ReceiveContribution,
    private readonly drafts: CloseDraft,
  ) {}

  @RequestHandler(receiveContribution)
  async receive(
    input: RequestInput<typeof receiveContribution>,
    { actor, correlationId }: RequestContext,
  ): Promise<ContributionReceipt> {
    const readOut =
      input.channel === 'phone' && input.draftId !== undefined
        ? await this.drafts.consentOf(input.draftId, input.consent)
        : undefined;
    return this.receiving.receive(enter(input, actor, correlationId, readOut));
  }
}
