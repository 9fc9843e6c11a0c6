import {
  discardPaperForm,
  enterPaperField,
  getPaperField,
  getPaperForm,
  nextPaperField,
  type PaperForm,
  readingQuality,
  type RequestInput,
  type RequestOutput,
  savePaperForm,
  submitPaperForm,
  submitReadyForms,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { EnterField } from './enter-field.service.js';
import { ReadingQualities } from './reading-qualities.read-model.js';
import { SubmitReadyForms } from './submit-ready-forms.service.js';
import { TakeField } from './take-field.service.js';
import { VerifyForm } from './verify-form.service.js';

/** What persons do with forms that were read. */
@Controller()
export class VerificationController {
  constructor(
    private readonly taking: TakeField,
    private readonly entering: EnterField,
    private readonly verifying: VerifyForm,
    private readonly submitting: SubmitReadyForms,
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

  @RequestHandler(getPaperForm)
  form({ id }: RequestInput<typeof getPaperForm>): Promise<PaperForm> {
    return this.verifying.view(id);
  }

  @RequestHandler(savePaperForm)
  save(
    { id, version, values }: RequestInput<typeof savePaperForm>,
    { actor }: RequestContext,
  ): Promise<PaperForm> {
    return this.verifying.save(id, version, values, actor);
  }

  @RequestHandler(submitPaperForm)
  submit(
    { id, version }: RequestInput<typeof submitPaperForm>,
    context: RequestContext,
  ): Promise<{ reference: string }> {
    return this.verifying.submit(id, version, context);
  }

  @RequestHandler(submitReadyForms)
  submitReady(
    { batchId }: RequestInput<typeof submitReadyForms>,
    context: RequestContext,
  ): Promise<RequestOutput<typeof submitReadyForms>> {
    return this.submitting.submit(batchId, context);
  }

  @RequestHandler(discardPaperForm)
  discard(
    { id, version, reason }: RequestInput<typeof discardPaperForm>,
    { actor }: RequestContext,
  ): Promise<PaperForm> {
    return this.verifying.discard(id, version, reason, actor);
  }
}
