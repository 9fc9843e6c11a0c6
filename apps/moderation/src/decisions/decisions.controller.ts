import {
  agreeOnCase,
  decideCase,
  referToLead,
  type StatementOfReasons,
  statementsOfReasons,
  decisionsOf,
  decisionTotals,
  type DecisionWords,
  type RequestInput,
  type RequestOutput,
  takeBackDecision,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { AgreeOnCase } from './agree-on-case.service.js';
import { DecideCase } from './decide-case.service.js';
import { StatementsOfReasons } from './statements.read-model.js';
import { TakeBack } from './take-back.service.js';
import { DecisionTotals } from './decision-totals.read-model.js';
import { DecisionsInWords } from './decision-words.read-model.js';

@Controller()
export class DecisionsController {
  constructor(
    private readonly deciding: DecideCase,
    private readonly agreeing: AgreeOnCase,
    private readonly takingBack: TakeBack,
    private readonly words: DecisionsInWords,
    private readonly totals: DecisionTotals,
    private readonly statements: StatementsOfReasons,
  ) {}

  @RequestHandler(decideCase)
  decide(
    input: RequestInput<typeof decideCase>,
    { actor, correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof decideCase>> {
    return this.deciding.decide(input, actor, correlationId);
  }

  @RequestHandler(agreeOnCase)
  agree(
    input: RequestInput<typeof agreeOnCase>,
    { actor, correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof agreeOnCase>> {
    return this.agreeing.agree(input, actor, correlationId);
  }

  @RequestHandler(referToLead)
  refer(
    input: RequestInput<typeof referToLead>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof referToLead>> {
    return this.agreeing.refer(input, actor);
  }

  @RequestHandler(takeBackDecision)
  takeBack(
    input: RequestInput<typeof takeBackDecision>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof takeBackDecision>> {
    return this.takingBack.takeBack(input, actor);
  }

  @RequestHandler(decisionsOf)
  wordsOf({ contributionIds }: RequestInput<typeof decisionsOf>): Promise<DecisionWords[]> {
    return this.words.of(contributionIds);
  }

  @RequestHandler(statementsOfReasons)
  statementsOf({ caseId }: RequestInput<typeof statementsOfReasons>): Promise<StatementOfReasons[]> {
    return this.statements.of(caseId);
  }

  @RequestHandler(decisionTotals)
  countTotals(): Promise<RequestOutput<typeof decisionTotals>> {
    return this.totals.get();
  }
}
