import {
  type CaseHints,
  hintsOf,
  rateHint,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CaseHintsModel } from './case-hints.read-model.js';
import { RateHint } from './rate-hint.service.js';

@Controller()
export class HintsController {
  constructor(
    private readonly hints: CaseHintsModel,
    private readonly rating: RateHint,
  ) {}

  @RequestHandler(hintsOf)
  of({ caseId }: RequestInput<typeof hintsOf>, { actor }: RequestContext): Promise<CaseHints> {
    return this.hints.of(caseId, actor);
  }

  @RequestHandler(rateHint)
  rate(
    input: RequestInput<typeof rateHint>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof rateHint>> {
    return this.rating.rate(input, actor);
  }
}
