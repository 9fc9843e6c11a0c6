import {
  discardPaperForm,
  getPaperForm,
  type PaperForm,
  type RequestInput,
  type RequestOutput,
  savePaperForm,
  submitPaperForm,
  submitReadyForms,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { SubmitReadyForms } from './submit-ready-forms.service.js';
import { VerifyForm } from './verify-form.service.js';

/** What persons do with forms that were read. */
@Controller()
export class FormsController {
  constructor(
    private readonly verifying: VerifyForm,
    private readonly submitting: SubmitReadyForms,
  ) {}

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
