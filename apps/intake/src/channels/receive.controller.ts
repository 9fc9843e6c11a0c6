import { type ContributionReceipt, receiveContribution, type RequestInput } from '@gemeinsam/contracts';
import { Answers, type RequestContext } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { ReceiveContributionService } from '../contributions/receive-contribution.service.js';
import { enter } from './doors.js';

@Controller()
export class ReceiveController {
  constructor(private readonly receiving: ReceiveContributionService) {}

  @Answers(receiveContribution)
  receive(
    input: RequestInput<typeof receiveContribution>,
    { actor, correlationId }: RequestContext,
  ): Promise<ContributionReceipt> {
    return this.receiving.receive(enter(input, actor, correlationId));
  }
}
