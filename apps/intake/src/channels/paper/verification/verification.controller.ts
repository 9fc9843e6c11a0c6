import {
  discardPaperForm,
  getPaperForm,
  type PaperForm,
  type RequestInput,
  savePaperForm,
  submitPaperForm,
} from '@gemeinsam/contracts';
import { Answers, type RequestContext } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { viewOf } from './paper-form.js';
import { PaperForms } from './paper-forms.read-model.js';
import { VerifyForm } from './verify-form.service.js';

/** What persons do with forms that were read. */
@Controller()
export class VerificationController {
  constructor(
    private readonly forms: PaperForms,
    private readonly verifying: VerifyForm,
  ) {}

  @Answers(getPaperForm)
  async form({ id }: RequestInput<typeof getPaperForm>): Promise<PaperForm> {
    return viewOf(await this.forms.get(id));
  }

  @Answers(savePaperForm)
  save({ id, version, values }: RequestInput<typeof savePaperForm>): Promise<PaperForm> {
    return this.verifying.save(id, version, values);
  }

  @Answers(submitPaperForm)
  submit(
    { id, version }: RequestInput<typeof submitPaperForm>,
    context: RequestContext,
  ): Promise<{ reference: string }> {
    return this.verifying.submit(id, version, context);
  }

  @Answers(discardPaperForm)
  discard(
    { id, version, reason }: RequestInput<typeof discardPaperForm>,
    { actor }: RequestContext,
  ): Promise<PaperForm> {
    return this.verifying.discard(id, version, reason, actor);
  }
}
