import type { Actor, RequestOutput } from '@gemeinsam/contracts';
import type { submitReadyForms } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { batchNotFound } from '../batches/batch.errors.js';
import { ReadyForms, type ReadyForm } from './ready-forms.read-model.js';
import { VerifyForm } from './verify-form.service.js';

type Outcome = RequestOutput<typeof submitReadyForms>;

const atOnce = 50;
const side = 5;

/** Makes forms on which nothing waits contributions. Each on its own: one that is refused holds up no other. */
@Injectable()
export class SubmitReadyForms {
  constructor(
    private readonly ready: ReadyForms,
    private readonly verifying: VerifyForm,
  ) {}

  async submit(batchId: string, by: { actor: Actor; correlationId: string }): Promise<Outcome> {
    if (!(await this.ready.knows(batchId))) batchNotFound();
    const forms = await this.ready.of(batchId, atOnce);
    const outcome: Outcome = { submitted: 0, remaining: 0, refused: [] };
    const one = async (form: ReadyForm): Promise<void> => {
      try {
        await this.verifying.submit(form.id, form.version, by);
        outcome.submitted += 1;
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error;
        // Somebody is at it, or did the same at the same time.
        if (error.code === 'intake.paper-form-changed' || error.code === 'intake.paper-form-closed') return;
        await this.ready.noteRefused(form);
        const { fields = [] } = error.problem;
        outcome.refused.push({ formId: form.id, serial: form.serial, code: error.code, fields: [...fields] });
      }
    };
    for (let start = 0; start < forms.length; start += side)
      await Promise.all(forms.slice(start, start + side).map(one));
    outcome.remaining = await this.ready.untried(batchId);
    return outcome;
  }
}
