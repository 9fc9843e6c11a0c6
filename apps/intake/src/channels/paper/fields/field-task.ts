import type { PaperFieldTask } from '@gemeinsam/contracts';
import { isFreeFor } from '@gemeinsam/persistence';
import type { PaperCheckEntity } from './paper-check.entity.js';
import type { Entry } from './field-state.js';
import type { FormField, KeptForm } from './kept-form.js';

type TaskOf = Pick<PaperCheckEntity, 'id' | 'round' | 'reason'>;

/**
 * What this person entered here and may still change: nobody has entered anything for the field since, and nobody is about
 * to.
 */
export function changeableEntry(
  { state }: FormField,
  check: Pick<PaperCheckEntity, 'field' | 'round'>,
  checks: readonly PaperCheckEntity[],
  by: { id: string; now: Date },
): Entry | undefined {
  const last = state.entries.at(-1);
  if (last?.round !== check.round || last.byId !== by.id) return undefined;
  const others = checks.some(
    (row) => row.field === check.field && row.state === 'open' && !isFreeFor(row, by.id, by.now),
  );
  return others ? undefined : last;
}

/** A check as it is shown: blind, but where somebody has to decide between two entries. */
export function taskOf(kept: KeptForm, field: FormField, check: TaskOf, done?: Entry): PaperFieldTask {
  const { form, pages, suggestions } = kept;
  const { read, state } = field;
  const suggestion = check.round === 'first' ? suggestions.get(read.field) : undefined;
  return {
    id: check.id,
    round: check.round,
    reason: check.reason,
    form: {
      id: form.id,
      serial: form.serial,
      batch: { id: form.batchId, name: kept.batchName },
      process: form.process,
      formVersion: form.formVersion,
      language: form.language,
    },
    field: read.field,
    kind: read.kind,
    required: read.required,
    page: read.crops[0]?.page ?? kept.places.get(read.field)?.pages[0] ?? 1,
    crops: [...read.crops],
    pageImages: pages.map((page) => page.imageKey),
    ...(suggestion ? { suggestion } : {}),
    ...(check.round === 'decide' ? { entered: blindEntries(state.entries) } : {}),
    ...(done ? { done: valueOf(done) } : {}),
  };
}

/** The two that differ, in the order of the alphabet: who was first must not matter. */
function blindEntries(entries: readonly Entry[]): NonNullable<PaperFieldTask['entered']> {
  const last = (...rounds: Entry['round'][]): Entry[] => {
    const entry = entries.findLast(({ round }) => rounds.includes(round));
    return entry ? [entry] : [];
  };
  return [...last('first', 'sample'), ...last('second')]
    .map(valueOf)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const valueOf = ({ value, unreadable }: Entry): NonNullable<PaperFieldTask['done']> => ({
  ...(value === undefined ? {} : { value }),
  ...(unreadable ? { unreadable } : {}),
});
