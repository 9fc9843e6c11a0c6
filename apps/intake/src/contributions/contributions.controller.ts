import {
  amendContribution,
  type ContributionContent,
  contentsOf,
  intakeTotals,
  type PublicStatus,
  publicStatus,
  type RequestInput,
  type RequestOutput,
  withdrawContribution,
  withdrawSent,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { AmendContribution, type Amended } from './amend-contribution.service.js';
import { Contents } from './contents.read-model.js';
import { PublicStatuses } from './public-status.read-model.js';
import { Totals } from './totals.read-model.js';
import { WithdrawContribution } from './withdraw-contribution.service.js';

@Controller()
export class ContributionsController {
  constructor(
    private readonly amending: AmendContribution,
    private readonly withdrawing: WithdrawContribution,
    private readonly statuses: PublicStatuses,
    private readonly contents: Contents,
    private readonly totals: Totals,
  ) {}

  @RequestHandler(publicStatus)
  status({ reference }: RequestInput<typeof publicStatus>): Promise<PublicStatus> {
    return this.statuses.get(reference);
  }

  @RequestHandler(contentsOf)
  contentsOf({ contributionIds }: RequestInput<typeof contentsOf>): Promise<ContributionContent[]> {
    return this.contents.of(contributionIds);
  }

  @RequestHandler(intakeTotals)
  countTotals({ process }: RequestInput<typeof intakeTotals>): Promise<RequestOutput<typeof intakeTotals>> {
    return this.totals.get(process);
  }

  @RequestHandler(amendContribution)
  amend(
    input: RequestInput<typeof amendContribution>,
    { actor, correlationId }: RequestContext,
  ): Promise<Amended> {
    return this.amending.amend(input, actor, correlationId);
  }

  @RequestHandler(withdrawContribution)
  withdraw(
    input: RequestInput<typeof withdrawContribution>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof withdrawContribution>> {
    return this.withdrawing.withdraw(input, correlationId);
  }

  @RequestHandler(withdrawSent)
  withdrawSent(
    input: RequestInput<typeof withdrawSent>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof withdrawSent>> {
    return this.withdrawing.withdrawSent(input, correlationId);
  }
}
