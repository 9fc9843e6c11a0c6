import {
  type LetterBatch,
  listLetterBatches,
  makeLetterBatch,
  markLetterBatch,
  markLetterReturned,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { LetterBatches } from './letter-batches.read-model.js';
import { MakeLetterBatch } from './make-letter-batch.service.js';
import { MarkLetters } from './mark-letters.service.js';

@Controller()
export class LettersController {
  constructor(
    private readonly batches: LetterBatches,
    private readonly making: MakeLetterBatch,
    private readonly marking: MarkLetters,
  ) {}

  @RequestHandler(listLetterBatches)
  list(_input: RequestInput<typeof listLetterBatches>): Promise<RequestOutput<typeof listLetterBatches>> {
    return this.batches.list();
  }

  @RequestHandler(makeLetterBatch)
  make(_input: RequestInput<typeof makeLetterBatch>): Promise<LetterBatch | null> {
    return this.making.make();
  }

  @RequestHandler(markLetterBatch)
  mark(input: RequestInput<typeof markLetterBatch>, { actor }: RequestContext): Promise<LetterBatch> {
    return this.marking.mark(input.id, input.state, actor);
  }

  @RequestHandler(markLetterReturned)
  returned(
    input: RequestInput<typeof markLetterReturned>,
    { actor, correlationId }: RequestContext,
  ): Promise<{ settled: boolean }> {
    return this.marking.returned(input.reference, input.reason, actor, correlationId);
  }
}
