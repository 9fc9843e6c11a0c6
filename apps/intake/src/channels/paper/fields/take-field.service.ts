import type { Actor, PaperFieldCounts, PaperFieldTask } from '@gemeinsam/contracts';
import { leaseUntil, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { changeableEntry, taskOf } from './field-task.js';
import { PaperChecks } from './paper-checks.store.js';
import { PaperForms } from './paper-forms.read-model.js';
import { type Asker, WaitingFields } from './waiting-fields.read-model.js';
import { fieldEntered, fieldHeld, fieldNotFound } from './field.errors.js';
import { formClosed } from '../sheets/paper-form.errors.js';

/** Gives fields to persons, each to one at a time. */
@Injectable()
export class TakeField {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: PaperChecks,
    private readonly forms: PaperForms,
    private readonly waiting: WaitingFields,
    private readonly clock: Clock,
  ) {}

  /** The next field for this person; null when nothing is left that nobody else is at. */
  async next(
    actor: Actor,
    batchId: string | undefined,
    skip: string | undefined,
  ): Promise<{ task: PaperFieldTask | null } & PaperFieldCounts> {
    const by = this.asker(actor, batchId);
    const taken = await this.unitOfWork.run(async (tx) => {
      if (skip) await this.checks.skip(tx, skip, by.id);
      const id = await this.waiting.next(tx, by, skip);
      if (!id || !(await this.checks.hold(tx, id, by.id, by.now, leaseUntil(by.now)))) return undefined;
      return this.checks.find(tx, id);
    });
    if (!taken) return { task: null, ...(await this.waiting.counts(by)) };
    const kept = await this.forms.get(taken.formId);
    const field = this.forms.fields(kept).find(({ read }) => read.field === taken.field);
    if (!field) return fieldNotFound();
    const task = taskOf(kept, field, taken);
    return { task, ...(await this.counts(by, task)) };
  }

  /** The field, held for this person, or what they entered in it as long as it may be changed. */
  async get(
    actor: Actor,
    id: string,
    batchId: string | undefined,
  ): Promise<{ task: PaperFieldTask } & PaperFieldCounts> {
    const by = this.asker(actor, batchId);
    const task = await this.unitOfWork.run(async (tx) => {
      const check = (await this.checks.find(tx, id)) ?? fieldNotFound();
      const kept = await this.forms.get(check.formId, tx);
      if (kept.form.state !== 'to-verify') return formClosed(kept.form.state);
      const field = this.forms.fields(kept).find(({ read }) => read.field === check.field);
      if (!field) return fieldNotFound();
      if (check.state === 'done') {
        const mine = changeableEntry(field, check, await this.checks.ofForm(tx, check.formId), by);
        return taskOf(kept, field, check, mine ?? fieldEntered());
      }
      if (await this.checks.hold(tx, id, by.id, by.now, leaseUntil(by.now)))
        return taskOf(kept, field, check);
      const now = await this.checks.find(tx, id);
      return now?.state === 'open' ? fieldHeld() : fieldEntered();
    });
    return { task, ...(await this.counts(by, task)) };
  }

  private counts(by: Asker, { id, form }: PaperFieldTask): Promise<PaperFieldCounts> {
    const { process, formVersion } = form;
    return this.waiting.counts(by, { id, formId: form.id, batchId: form.batch.id, process, formVersion });
  }

  private asker(actor: Actor, batchId: string | undefined): Asker {
    return { id: actor.id, now: this.clock.now(), batchId };
  }
}
