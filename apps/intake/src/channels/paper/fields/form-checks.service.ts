import { queryRow, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PaperFormEntity } from '../sheets/paper-form.entity.js';
import { PaperFormStore } from '../sheets/paper-form.store.js';
import type { PaperCheckEntity } from './paper-check.entity.js';
import { type OpenCheck, type Outcome, PaperChecks } from './paper-checks.store.js';
import type { FormField } from './kept-form.js';
import { PaperForms } from './paper-forms.read-model.js';

/** Keeps the list of fields that wait for a person. */
@Injectable()
export class FormChecks {
  constructor(
    private readonly store: PaperFormStore,
    private readonly forms: PaperForms,
    private readonly checks: PaperChecks,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the checks that the form needs now and closes those that it needs no more; running it again changes nothing.
   * Does nothing while pages of the form may still come in by themselves. Locks the form.
   */
  async refresh(tx: Tx, formId: string): Promise<void> {
    const form = await this.store.lock(tx, formId);
    if (!form) return;
    const there = await this.checks.ofForm(tx, formId);
    if (form.state !== 'to-verify') {
      await this.checks.close(
        tx,
        there.filter(({ state }) => state === 'open').map(({ id }) => id),
      );
      return;
    }
    const kept = await this.forms.get(formId, tx);
    const fields = this.forms.fields(kept);
    // The first time it waits for every page that may still come by itself; a missing page that was alarmed does not.
    if (!form.checkedAt && (await this.stillComing(tx, formId))) return;
    const needed = fields.flatMap((field) => needOf(field));
    const isThere = (need: OpenCheck): boolean => there.some((row) => sameCheck(row, need));
    const gone = there.filter(
      (row) =>
        row.state === 'open' &&
        !needed.some(({ field, round }) => field === row.field && round === row.round),
    );
    await this.checks.close(
      tx,
      gone.map(({ id }) => id),
    );
    await this.checks.open(
      tx,
      form,
      needed.filter((need) => !isThere(need)),
      this.clock.now(),
    );
    await this.checks.note(
      tx,
      formId,
      fields.flatMap((field) => outcomesOf(field, there)),
    );
    await tx.update(
      PaperFormEntity,
      { id: formId },
      {
        checkedAt: form.checkedAt ?? this.clock.now(),
        fieldsSettled: fields.filter(({ state }) => state.source === 'person').length,
      },
    );
  }

  private async stillComing(tx: Tx, formId: string): Promise<boolean> {
    const coming = await queryRow(
      tx,
      z.object({ page: z.number() }),
      `select n.page from paper_forms f join paper_batches b on b.id = f.batch_id, unnest(f.needed_pages) as n(page)
       where f.id = $1 and b.state in ('waiting', 'reading', 'cancelled')
         and not exists (select 1 from paper_form_pages p where p.form_id = f.id and p.page = n.page)
         and not exists (select 1 from paper_alarms m where m.form_id = f.id and m.kind = 'missing-page' and m.form_page = n.page)
       limit 1`,
      [formId],
    );
    return coming !== undefined;
  }
}

function needOf({ read, state }: FormField): OpenCheck[] {
  if (!state.open) return [];
  return [
    {
      field: read.field,
      ...state.open,
      area: read.area,
      picture: read.picture,
      crops: read.crops.length,
      enteredBy: [...new Set(state.entries.map(({ byId }) => byId))],
    },
  ];
}

const sameCheck = (row: PaperCheckEntity, need: OpenCheck): boolean =>
  row.state === 'open' &&
  row.field === need.field &&
  row.round === need.round &&
  row.reason === need.reason &&
  row.picture === need.picture;

/** What was measured is written on the check, because what was entered is gone once the contributor is erased. */
function outcomesOf({ read: { field }, state }: FormField, there: readonly PaperCheckEntity[]): Outcome[] {
  return there
    .filter((row) => row.field === field && (row.round === 'sample' || row.round === 'second'))
    .map((row) => ({
      field,
      round: row.round,
      outcome: (row.round === 'sample' ? state.sample : state.second) ?? null,
    }))
    .filter(
      ({ round, outcome }) =>
        there.find((row) => row.field === field && row.round === round)?.outcome !== outcome,
    );
}
