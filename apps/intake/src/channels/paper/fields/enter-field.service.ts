import type { Actor, RequestInput, RequestOutput } from '@gemeinsam/contracts';
import type { enterPaperField } from '@gemeinsam/contracts';
import { isFreeFor, queryRow, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PaperFormStore } from '../sheets/paper-form.store.js';
import { type EntryValue, sameValue, tidyValue, valueProblems } from './entry-value.js';
import { changeableEntry } from './field-task.js';
import { FormChecks } from './form-checks.service.js';
import type { PaperCheckEntity } from './paper-check.entity.js';
import { PaperChecks, readyForm } from './paper-checks.store.js';
import { PaperEntries } from './paper-entries.store.js';
import type { FormField } from './kept-form.js';
import { PaperForms } from './paper-forms.read-model.js';
import { fieldEntered, fieldHeld, fieldNotFound, valueInvalid } from './field.errors.js';
import { formClosed } from '../sheets/paper-form.errors.js';

type Entered = RequestInput<typeof enterPaperField>;

/** Keeps what a person reads in one field. */
@Injectable()
export class EnterField {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperFormStore,
    private readonly forms: PaperForms,
    private readonly checks: PaperChecks,
    private readonly entries: PaperEntries,
    private readonly formChecks: FormChecks,
    private readonly clock: Clock,
  ) {}

  async enter(input: Entered, actor: Actor): Promise<RequestOutput<typeof enterPaperField>> {
    return this.unitOfWork.run(async (tx) => {
      const formId = (await this.checks.find(tx, input.id))?.formId ?? fieldNotFound();
      await this.store.lock(tx, formId);
      const check = (await this.checks.find(tx, input.id)) ?? fieldNotFound();
      const kept = await this.forms.get(formId, tx);
      if (kept.form.state !== 'to-verify') return formClosed(kept.form.state);
      const field = this.forms.fields(kept).find(({ read }) => read.field === check.field) ?? fieldNotFound();
      const value = input.unreadable ? undefined : tidyValue(field.read.kind, input.value);
      const problems = valueProblems(kept.definition, field.read, value, '/value');
      if (problems.length > 0) valueInvalid(problems);
      const now = this.clock.now();
      if (await this.mayEnter(tx, check, field, { input, value, by: { id: actor.id, now } })) {
        const suggestion = check.round === 'first' ? kept.suggestions.get(check.field) : undefined;
        await this.entries.add(tx, formId, [
          {
            field: check.field,
            round: check.round,
            checkId: check.id,
            value,
            unreadable: input.unreadable,
            unsure: input.unsure,
            tookSuggestion: suggestion !== undefined && sameValue(check.field, value, suggestion.text),
            byId: actor.id,
            by: actor.name ?? actor.id,
            at: now,
            picture: field.read.picture,
          },
        ]);
        await this.formChecks.refresh(tx, formId);
      }
      return this.outcome(tx, formId, check.field);
    });
  }

  /** False when the very same was entered before. */
  private async mayEnter(
    tx: Tx,
    check: PaperCheckEntity,
    field: FormField,
    { input, value, by }: { input: Entered; value: EntryValue; by: { id: string; now: Date } },
  ): Promise<boolean> {
    if (check.state === 'open') return isFreeFor(check, by.id, by.now) || fieldHeld();
    const mine =
      changeableEntry(field, check, await this.checks.ofForm(tx, check.formId), by) ?? fieldEntered();
    return (
      mine.unreadable !== input.unreadable ||
      mine.unsure !== input.unsure ||
      JSON.stringify(mine.value) !== JSON.stringify(value)
    );
  }

  private async outcome(
    tx: Tx,
    formId: string,
    field: string,
  ): Promise<RequestOutput<typeof enterPaperField>> {
    const outcome = await queryRow(
      tx,
      z.object({ formReady: z.boolean(), settled: z.boolean() }),
      `select ${readyForm} as "formReady",
              not exists (select 1 from paper_checks c where c.form_id = f.id and c.field = $2 and c.state = 'open') as settled
       from paper_forms f where f.id = $1`,
      [formId, field],
    );
    return outcome!;
  }
}
