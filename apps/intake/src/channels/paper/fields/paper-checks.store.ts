import type { CheckReason } from '@gemeinsam/contracts';
import { execute, newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { CheckRound, SampleOutcome, SecondOutcome } from './field-state.js';
import { PaperCheckEntity } from './paper-check.entity.js';
import { paperCheckStates } from './paper-check.states.js';

export interface OpenCheck {
  field: string;
  round: CheckRound;
  reason: CheckReason;
  area: number;
  picture: string;
  crops: number;
  enteredBy: readonly string[];
}
export interface Outcome {
  field: string;
  round: CheckRound;
  outcome: SampleOutcome | SecondOutcome | null;
}

/**
 * SQL: whether nothing waits on the form `f` any more, so that it can be submitted. Its pages are there or were given up,
 * and no field waits for a person.
 */
export const readyForm = `(f.state = 'to-verify' and f.checked_at is not null
  and not exists (select 1 from paper_checks c where c.form_id = f.id and c.state = 'open')
  and not exists (select 1 from paper_alarms m where m.form_id = f.id and m.kind = 'missing-page' and m.settled_at is null))`;

/** The rows of checks. Whoever changes them has locked the form. */
@Injectable()
export class PaperChecks {
  async ofForm(tx: Tx, formId: string): Promise<PaperCheckEntity[]> {
    return tx.findBy(PaperCheckEntity, { formId });
  }

  async find(tx: Tx, id: string): Promise<PaperCheckEntity | undefined> {
    return (await tx.findOneBy(PaperCheckEntity, { id })) ?? undefined;
  }

  /** Opens checks; one that was there for another scan gets another id, so that nobody enters what they have not seen. */
  async open(
    tx: Tx,
    form: { id: string; batchId: string },
    checks: readonly OpenCheck[],
    at: Date,
  ): Promise<void> {
    if (checks.length === 0) return;
    const rows = checks.map(({ enteredBy, ...check }) => ({ id: newId(), entered_by: enteredBy, ...check }));
    await execute(
      tx,
      `insert into paper_checks as c (id, form_id, batch_id, field, round, reason, area, state, entered_by, picture, crops, created_at)
       select id, $2, $3, field, round, reason, area, '${paperCheckStates.initial[0]}', entered_by, picture, crops, $4
       from jsonb_to_recordset($1) as x(id uuid, field text, round text, reason text, area integer, entered_by text[], picture text, crops integer)
       on conflict (form_id, field, round) do update set
         id = case when c.picture = excluded.picture then c.id else excluded.id end,
         reason = excluded.reason, area = excluded.area, ${paperCheckStates.set('open')}, entered_by = excluded.entered_by,
         picture = excluded.picture, crops = excluded.crops, outcome = null, held_by = null, held_until = null, skipped_by = '{}'`,
      [JSON.stringify(rows), form.id, form.batchId, at],
    );
  }

  async close(tx: Tx, ids: readonly string[]): Promise<void> {
    await execute(
      tx,
      `update paper_checks set ${paperCheckStates.set('close')}, held_by = null, held_until = null where id = any($1::uuid[])`,
      [ids],
    );
  }

  async note(tx: Tx, formId: string, outcomes: readonly Outcome[]): Promise<void> {
    for (const { field, round, outcome } of outcomes)
      await execute(
        tx,
        `update paper_checks set outcome = $4 where form_id = $1 and field = $2 and round = $3 and outcome is distinct from $4`,
        [formId, field, round, outcome],
      );
  }

  /** Holds an open check for this person. False when somebody else holds it, or it is done. */
  async hold(tx: Tx, id: string, by: string, now: Date, until: Date): Promise<boolean> {
    const held = await execute(
      tx,
      `update paper_checks set held_by = $2, held_until = $4
       where id = $1 and state = 'open' and (held_by is null or held_by = $2 or held_until <= $3)`,
      [id, by, now, until],
    );
    return held > 0;
  }

  /** Puts a check back; this person gets it again when nothing else is left. */
  async skip(tx: Tx, id: string, by: string): Promise<void> {
    await execute(
      tx,
      `update paper_checks set held_by = null, held_until = null, skipped_by = array_append(array_remove(skipped_by, $2), $2)
       where id = $1 and state = 'open' and held_by = $2`,
      [id, by],
    );
  }
}
