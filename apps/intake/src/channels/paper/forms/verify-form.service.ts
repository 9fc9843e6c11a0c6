import { type Actor, type Answers, contributionInput, type PaperForm } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, Refusal } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { ReceiveContribution } from '../../../contributions/receive-contribution.service.js';
import { ReservedReferences } from '../../../contributions/reserved-references.store.js';
import { enterBy } from '../../doors/door.js';
import { paperDoor } from '../../doors/paper-door.js';
import { PaperFormStore } from '../sheets/paper-form.store.js';
import { correctionsIn } from './corrections.js';
import { FormChecks } from '../fields/form-checks.service.js';
import { PaperEntries } from '../fields/paper-entries.store.js';
import { formChanged } from './form.errors.js';
import { type KeptForm } from '../fields/kept-form.js';
import { PaperForms } from '../fields/paper-forms.read-model.js';
import { FormReceipts, paperScope } from './form-receipts.read-model.js';
import { verifiedForm } from './verified-form.js';
import type { PaperFormEntity } from '../sheets/paper-form.entity.js';
import { formClosed, formNotFound } from '../sheets/paper-form.errors.js';
import { viewOf } from './form-view.js';

interface Submitted {
  step: 'submit';
  contributionId: string;
  reference: string;
}

/** What a clerk does with a form that was read. */
@Injectable()
export class VerifyForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperFormStore,
    private readonly forms: PaperForms,
    private readonly receipts: FormReceipts,
    private readonly entries: PaperEntries,
    private readonly checks: FormChecks,
    private readonly contributions: ReceiveContribution,
    private readonly reserved: ReservedReferences,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what a person says who sees the whole form; fields not named stay as they are. A field that is open is settled by
   * naming it, also with nothing in it; one that is settled is entered only where the value is another.
   */
  async save(id: string, version: number, values: Answers, actor: Actor): Promise<PaperForm> {
    await this.unitOfWork.run(async (tx) => {
      openForm(await this.store.lock(tx, id), version);
      const kept = await this.forms.get(id, tx);
      const corrections = correctionsIn(values, kept.definition, this.forms.fields(kept));
      await this.entries.add(
        tx,
        id,
        corrections.map((correction) => ({
          ...correction,
          round: 'correction',
          unreadable: false,
          unsure: false,
          byId: actor.id,
          by: actor.name ?? actor.id,
          at: this.clock.now(),
        })),
      );
      if (corrections.length > 0) await this.checks.refresh(tx, id);
    });
    return this.view(id);
  }

  async view(id: string): Promise<PaperForm> {
    const kept = await this.forms.get(id);
    return viewOf(kept, this.forms.fields(kept));
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
    await this.close(id, { step: 'submit', ...receipt }, by.actor);
    return { reference: receipt.reference };
  }

  async discard(id: string, version: number, reason: string, actor: Actor): Promise<PaperForm> {
    await this.unitOfWork.run(async (tx) => {
      openForm(await this.store.lock(tx, id), version);
      await this.store.close(
        tx,
        id,
        { step: 'discard', reason, byName: actor.name },
        this.clock.now(),
        actor.id,
      );
      await this.checks.refresh(tx, id);
    });
    return this.view(id);
  }

  private async close(id: string, end: Submitted, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.store.close(tx, id, end, this.clock.now(), actor.id);
      await this.checks.refresh(tx, id);
    });
  }

  private async receive(
    kept: KeptForm,
    { actor, correlationId }: { actor: Actor; correlationId: string },
  ): Promise<{ contributionId: string; reference: string }> {
    const { form, definition, pages } = kept;
    const verified = verifiedForm(definition, this.forms.fields(kept));
    // A sheet arrives with its batch; a letter does not say when it was written.
    const arrived = (await this.receipts.arrivalOf(form.batchId)).toISOString();
    const questions = new Set(definition.questions.map((question) => question.id));
    const crops = Object.fromEntries(
      pages.flatMap((page) =>
        page.fields
          .filter(({ field, written }) => written && questions.has(field))
          .map(({ field, cropKey }) => [field, cropKey]),
      ),
    );
    const reservedReference = await this.reserved.of(form.serial);
    const input = contributionInput({
      process: { slug: form.process, form: definition },
      channel: 'paper',
      language: form.language,
      ...verified,
      consent: { at: arrived },
      capturedAt: arrived,
      idempotency: { scope: paperScope, key: form.serial },
    });
    const entered = enterBy(paperDoor, input, actor, correlationId);
    try {
      const receipt = await this.contributions.receive({
        ...entered,
        crops,
        ...(reservedReference === undefined ? {} : { reservedReference }),
      });
      return { contributionId: receipt.contributionId, reference: receipt.reference };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'intake.idempotency-key-reused')
        await this.settleEarlier(form, actor);
      throw error;
    }
  }

  /** The form became a contribution before and only the note of it was lost: it is noted now, and the asker is told. */
  private async settleEarlier(form: PaperFormEntity, actor: Actor): Promise<void> {
    const earlier = await this.receipts.receivedBefore(form.serial);
    if (earlier) await this.close(form.id, { step: 'submit', ...earlier }, actor);
  }
}

function openForm(form: PaperFormEntity | undefined, version: number): PaperFormEntity {
  if (!form) return formNotFound();
  if (form.state !== 'to-verify') formClosed(form.state);
  if (form.version !== version) formChanged(form.version);
  return form;
}
