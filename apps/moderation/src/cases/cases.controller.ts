import {
  claimCase,
  countCases,
  findCases,
  getCase,
  listCases,
  moderationTotals,
  releaseCase,
  renewLease,
  type CaseCounts,
  type CaseDetail,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CaseCountsModel } from './case-counts.read-model.js';
import { CaseSearch } from './case-search.read-model.js';
import { CaseDetails } from './case-detail.read-model.js';
import { CaseTotals } from './case-totals.read-model.js';
import { HoldCase } from './hold-case.service.js';
import { Queue } from './queue.read-model.js';

@Controller()
export class CasesController {
  constructor(
    private readonly queue: Queue,
    private readonly search: CaseSearch,
    private readonly details: CaseDetails,
    private readonly totals: CaseTotals,
    private readonly counts: CaseCountsModel,
    private readonly holding: HoldCase,
  ) {}

  @RequestHandler(listCases)
  list(
    input: RequestInput<typeof listCases>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof listCases>> {
    return this.queue.list(input, actor);
  }

  @RequestHandler(findCases)
  find(
    input: RequestInput<typeof findCases>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof findCases>> {
    return this.search.find(input, actor);
  }

  @RequestHandler(countCases)
  count(input: RequestInput<typeof countCases>, { actor }: RequestContext): Promise<CaseCounts> {
    return this.counts.of(actor, input);
  }

  @RequestHandler(claimCase)
  async claim(
    { caseId, mineFirst, ...filter }: RequestInput<typeof claimCase>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof claimCase>> {
    if (caseId !== undefined) return this.details.of(await this.holding.claim(caseId, actor), actor);
    if (!mineFirst) {
      const claimed = await this.holding.claimNext(filter, actor);
      return claimed ? this.details.of(claimed, actor) : null;
    }
    const { present, kept } = await this.holding.mineOrNext(filter, actor);
    return present ? { ...(await this.details.of(present, actor)), ...(kept && { kept }) } : null;
  }

  @RequestHandler(getCase)
  get(input: RequestInput<typeof getCase>, { actor }: RequestContext): Promise<CaseDetail> {
    return this.details.get(input.caseId, actor);
  }

  @RequestHandler(renewLease)
  renew(input: RequestInput<typeof renewLease>, { actor }: RequestContext): Promise<{ until: string }> {
    return this.holding.renew(input.caseId, actor);
  }

  @RequestHandler(releaseCase)
  release(
    input: RequestInput<typeof releaseCase>,
    { actor }: RequestContext,
  ): Promise<{ released: boolean }> {
    return this.holding.release(input.caseId, actor);
  }

  @RequestHandler(moderationTotals)
  countTotals({
    process,
  }: RequestInput<typeof moderationTotals>): Promise<RequestOutput<typeof moderationTotals>> {
    return this.totals.get(process);
  }
}
