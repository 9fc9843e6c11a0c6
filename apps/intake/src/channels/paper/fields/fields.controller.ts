import {
  enterPaperField,
  getPaperField,
  nextPaperField,
  readingQuality,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { EnterField } from './enter-field.service.js';
import { ReadingQualities } from './reading-qualities.read-model.js';
import { TakeField } from './take-field.service.js';

/** Fields that persons read, one at a time. */
@Controller()
export class FieldsController {
  constructor(
    private readonly taking: TakeField,
    private readonly entering: EnterField,
    private readonly qualities: ReadingQualities,
  ) {}

  @RequestHandler(nextPaperField)
  next(
    { batchId, skip }: RequestInput<typeof nextPaperField>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof nextPaperField>> {
    return this.taking.next(actor, batchId, skip);
  }

  @RequestHandler(getPaperField)
  field(
    { id, batchId }: RequestInput<typeof getPaperField>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof getPaperField>> {
    return this.taking.get(actor, id, batchId);
  }

  @RequestHandler(enterPaperField)
  enter(
    input: RequestInput<typeof enterPaperField>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof enterPaperField>> {
    return this.entering.enter(input, actor);
  }

  @RequestHandler(readingQuality)
  async quality({
    process,
  }: RequestInput<typeof readingQuality>): Promise<RequestOutput<typeof readingQuality>> {
    return { items: await this.qualities.list(process) };
  }
}
