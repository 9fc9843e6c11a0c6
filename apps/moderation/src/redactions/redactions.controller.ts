import {
  markRedactions,
  originalOf,
  redactionOf,
  type OriginalWording,
  type RedactionDraft,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { MarkRedactions } from './mark-redactions.service.js';
import { Originals } from './original.read-model.js';

@Controller()
export class RedactionsController {
  constructor(
    private readonly marking: MarkRedactions,
    private readonly originals: Originals,
  ) {}

  @RequestHandler(redactionOf)
  draft({ caseId }: RequestInput<typeof redactionOf>, { actor }: RequestContext): Promise<RedactionDraft> {
    return this.marking.draft(caseId, actor);
  }

  @RequestHandler(markRedactions)
  mark(
    input: RequestInput<typeof markRedactions>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof markRedactions>> {
    return this.marking.mark(input, actor);
  }

  @RequestHandler(originalOf)
  original({ caseId }: RequestInput<typeof originalOf>, { actor }: RequestContext): Promise<OriginalWording> {
    return this.originals.get(caseId, actor);
  }
}
