import {
  createBatch,
  discardPaperForm,
  getBatch,
  getPaperForm,
  listBatches,
  nextPaperForm,
  type PaperBatch,
  type PaperForm,
  type RequestInput,
  type RequestOutput,
  savePaperForm,
  submitPaperForm,
} from '@gemeinsam/contracts';
import { Answers, type RequestContext } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CreateBatch } from './batches/create-batch.service.js';
import { PaperBatches } from './batches/paper-batches.read-model.js';
import { viewOf } from './verification/paper-form.js';
import { PaperForms } from './verification/paper-forms.read-model.js';
import { VerifyForm } from './verification/verify-form.service.js';

/** The paper desk: take in, verify. */
@Controller()
export class PaperController {
  constructor(
    private readonly creating: CreateBatch,
    private readonly batches: PaperBatches,
    private readonly forms: PaperForms,
    private readonly verifying: VerifyForm,
  ) {}

  @Answers(createBatch)
  async create(
    { name, files }: RequestInput<typeof createBatch>,
    { actor }: RequestContext,
  ): Promise<PaperBatch> {
    return this.batches.get(await this.creating.create(name, files, actor));
  }

  @Answers(getBatch)
  batch({ id }: RequestInput<typeof getBatch>): Promise<PaperBatch> {
    return this.batches.get(id);
  }

  @Answers(listBatches)
  list({ limit, cursor }: RequestInput<typeof listBatches>): Promise<RequestOutput<typeof listBatches>> {
    return this.batches.list(limit, cursor);
  }

  @Answers(getPaperForm)
  async form({ id }: RequestInput<typeof getPaperForm>): Promise<PaperForm> {
    return viewOf(await this.forms.get(id));
  }

  @Answers(nextPaperForm)
  next({ after }: RequestInput<typeof nextPaperForm>): Promise<RequestOutput<typeof nextPaperForm>> {
    return this.forms.next(after);
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
