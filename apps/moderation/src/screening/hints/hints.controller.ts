import {
  type AiRegister,
  aiRegisterOf,
  type CaseHints,
  hintsOf,
  rateHint,
  type RequestInput,
  type RequestOutput,
  type RecogniserReport,
  screeningReport,
  switchRecogniser,
} from '@gemeinsam/contracts';
import { Clock, type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { aiRegister } from './ai-register.js';
import { CaseHintsModel } from './case-hints.read-model.js';
import { RateHint } from './rate-hint.service.js';
import { ScreeningReport } from './screening-report.read-model.js';
import { SwitchRecogniser } from './switch-recogniser.service.js';

@Controller()
export class HintsController {
  constructor(
    private readonly hints: CaseHintsModel,
    private readonly rating: RateHint,
    private readonly reporting: ScreeningReport,
    private readonly switching: SwitchRecogniser,
    private readonly clock: Clock,
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

  @RequestHandler(screeningReport)
  report(): Promise<RecogniserReport[]> {
    return this.reporting.get();
  }

  @RequestHandler(switchRecogniser)
  switch(
    input: RequestInput<typeof switchRecogniser>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof switchRecogniser>> {
    return this.switching.switch(input, actor);
  }

  @RequestHandler(aiRegisterOf)
  async register(): Promise<AiRegister> {
    return aiRegister(await this.reporting.get(), this.clock.now());
  }
}
