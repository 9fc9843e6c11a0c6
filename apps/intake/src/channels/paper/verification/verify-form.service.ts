import { type Actor, type Answers, type Consent, type PaperForm } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, Refusal } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { ReceiveContributionService } from '../../../contributions/receive-contribution.service.js';
import { ReservedReferences } from '../../../contributions/reserved-references.store.js';
import { type FormRow, PaperFormStore } from '../batches/paper-form.store.js';
import { formChanged, formClosed, formNotFound, unknownFields } from './paper-form.errors.js';
import { fieldsOf, type KeptForm, viewOf } from './paper-form.js';
import { PaperForms, paperScope } from './paper-forms.read-model.js';
import { fieldKindsOf } from './proposal.js';
import { pointerOf, verifiedForm } from './verified-form.js';

/** What a clerk does with a form that was read. */
@Injectable()
export class VerifyForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperFormStore,
    private readonly forms: PaperForms,
    private readonly contributions: ReceiveContributionService,
    private readonly reserved: ReservedReferences,
    private readonly clock: Clock,
  ) {}

  /** Keeps what was entered; fields not named stay as they are. */
  async save(id: string, version: number, values: Answers): Promise<PaperForm> {
    const { definition } = await this.forms.get(id);
    const known = new Set(fieldKindsOf(definition).map(({ field }) => field));
    const unknown = Object.keys(values).filter((field) => !known.has(field));
    if (unknown.length > 0)
      unknownFields(
        unknown.map((field) => ({
          pointer: pointerOf(field),
          code: 'unknown-question',
          detail: 'the form has no such field',
        })),
      );
    await this.unitOfWork.run(async (tx) => {
      const form = openForm(await this.store.lock(tx, id), version);
      await this.store.enter(tx, id, { ...form.entered, ...values });
    });
    return viewOf(await this.forms.get(id));
  }

  /** Makes the form a contribution, once, however often it is asked and whatever breaks in between. */
  async submit(
    id: string,
    version: number,
    by: { actor: Actor; correlationId: string },
  ): Promise<{ reference: string }> {
    const kept = await this.forms.get(id);
    if (kept.form.state === 'submitted' && kept.form.reference) return { reference: kept.form.reference };
    openForm(kept.form, version);
    const receipt = await this.receive(kept, by);
    await this.unitOfWork.run((tx) =>
      this.store.close(tx, id, { state: 'submitted', ...receipt }, this.clock.now(), by.actor.id),
    );
    return { reference: receipt.reference };
  }

  async discard(id: string, version: number, reason: string, actor: Actor): Promise<PaperForm> {
    await this.unitOfWork.run(async (tx) => {
      openForm(await this.store.lock(tx, id), version);
      await this.store.close(tx, id, { state: 'discarded', reason }, this.clock.now(), actor.id);
    });
    return viewOf(await this.forms.get(id));
  }

  private async receive(
    kept: KeptForm,
    { actor, correlationId }: { actor: Actor; correlationId: string },
  ): Promise<{ contributionId: string; reference: string }> {
    const { form, definition, pages } = kept;
    const verified = verifiedForm(definition, fieldsOf(kept));
    // A sheet arrives with its batch; a letter does not say when it was written.
    const arrived = (await this.forms.arrivalOf(form.batch_id)).toISOString();
    const consent: Consent = {
      given: true,
      version: definition.consent.version,
      language: form.language,
      how: 'signed',
      at: arrived,
    };
    const questions = new Set(definition.questions.map((question) => question.id));
    const crops = Object.fromEntries(
      pages.flatMap((page) =>
        page.fields
          .filter(({ field, written }) => written && questions.has(field))
          .map(({ field, cropKey }) => [field, cropKey]),
      ),
    );
    const reservedReference = await this.reserved.of(form.serial);
    const idempotency = { scope: paperScope, key: form.serial };
    try {
      const receipt = await this.contributions.receive({
        process: form.process,
        channel: 'paper',
        language: form.language,
        ...verified,
        consent,
        capturedAt: arrived,
        idempotency,
        crops,
        ...(reservedReference === undefined ? {} : { reservedReference }),
        actor,
        correlationId,
      });
      return { contributionId: receipt.contributionId, reference: receipt.reference };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'intake.idempotency-key-reused')
        await this.settleEarlier(form, actor);
      throw error;
    }
  }

  /** The form became a contribution before and only the note of it was lost: it is noted now, and the asker is told. */
  private async settleEarlier(form: FormRow, actor: Actor): Promise<void> {
    const earlier = await this.forms.receivedBefore(form.serial);
    if (!earlier) return;
    await this.unitOfWork.run((tx) =>
      this.store.close(tx, form.id, { state: 'submitted', ...earlier }, this.clock.now(), actor.id),
    );
  }
}

function openForm(form: FormRow | undefined, version: number): FormRow {
  if (!form) return formNotFound();
  if (form.state !== 'to-verify') formClosed(form.state);
  if (form.version !== version) formChanged(form.version);
  return form;
}
