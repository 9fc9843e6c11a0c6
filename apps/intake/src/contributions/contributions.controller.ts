import {
  amendContribution,
  appealContribution,
  type ContributionContent,
  contentsOf,
  intakeTotals,
  originalWording,
  type PublicStatus,
  publicStatus,
  type RequestInput,
  type RequestOutput,
  withdrawContribution,
  withdrawSent,
  wordingOf,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { AmendContribution, type Amended } from './amend-contribution.service.js';
import { AppealContribution } from './appeals/appeal-contribution.service.js';
import { Contents } from './contents.read-model.js';
import { PublicStatuses } from './public-status.read-model.js';
import { Totals } from './totals.read-model.js';
import { Wordings } from './wordings.read-model.js';
import { WithdrawContribution } from './withdraw-contribution.service.js';

@Controller()
export class ContributionsController {
  constructor(
    private readonly amending: AmendContribution,
    private readonly withdrawing: WithdrawContribution,
    private readonly appealing: AppealContribution,
    private readonly statuses: PublicStatuses,
    private readonly contents: Contents,
    private readonly wordings: Wordings,
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

  @RequestHandler(wordingOf)
  wording({ contributionId }: RequestInput<typeof wordingOf>): Promise<RequestOutput<typeof wordingOf>> {
    return this.wordings.of(contributionId);
  }

  @RequestHandler(originalWording)
  original({
    contributionId,
  }: RequestInput<typeof originalWording>): Promise<RequestOutput<typeof originalWording>> {
    return this.wordings.original(contributionId);
  }

  @RequestHandler(intakeTotals)
  countTotals({ process }: RequestInput<typeof intakeTotals>): Promise<RequestOutput<typeof intakeTotals>> {
    return this.totals.get(process);
  }

  @RequestHandler(amendContribution)
  amend(input: RequestInput<typeof amendContribution>, { correlationId }: RequestContext): Promise<Amended> {
    return this.amending.amend(input, correlationId);
  }

  @RequestHandler(withdrawContribution)
  withdraw(
    input: RequestInput<typeof withdrawContribution>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof withdrawContribution>> {
    return this.withdrawing.withdraw(input, correlationId);
  }

  @RequestHandler(appealContribution)
  appeal(
    input: RequestInput<typeof appealContribution>,
    { actor, correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof appealContribution>> {
    return this.appealing.appeal(input, actor, correlationId);
  }

  @RequestHandler(withdrawSent)
  withdrawSent(
    input: RequestInput<typeof withdrawSent>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof withdrawSent>> {
    return this.withdrawing.withdrawSent(input, correlationId);
  }
}
