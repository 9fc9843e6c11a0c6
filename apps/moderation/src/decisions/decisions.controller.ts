import {
  decideCase,
  decisionsOf,
  type DecisionWords,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { Answers, type RequestContext } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { DecideCase } from './decide-case.service.js';
import { DecisionsInWords } from './decision-words.read-model.js';

@Controller()
export class DecisionsController {
  constructor(
    private readonly deciding: DecideCase,
    private readonly words: DecisionsInWords,
  ) {}

  @Answers(decideCase)
  decide(
    input: RequestInput<typeof decideCase>,
    { actor, correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof decideCase>> {
    return this.deciding.decide(input, actor, correlationId);
  }

  @Answers(decisionsOf)
  wordsOf({ contributionIds }: RequestInput<typeof decisionsOf>): Promise<DecisionWords[]> {
    return this.words.of(contributionIds);
  }
}
