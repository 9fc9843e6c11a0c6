import type { FormDefinition, PaperEntry, PaperField, PaperForm, TextSuggestion } from '@gemeinsam/contracts';
import type { FormRow, KeptPage } from '../batches/paper-form.store.js';
import { cardFields } from '@gemeinsam/paper/form/card-questions';
import { type FieldPlace, type FieldReading, fieldReading } from './field-reading.js';
import { type Entry, type FieldState, fieldState } from './field-state.js';
import { fieldKindsOf } from './proposal.js';
import type { Sampling } from './sampling.js';

/** A form with all its pages and entries, as it is kept. */
export interface KeptForm {
  form: FormRow;
  batchName: string;
  pages: readonly KeptPage[];
  definition: FormDefinition;
  places: ReadonlyMap<string, FieldPlace>;
  /** Pages that are not there and may still come. */
  awaited: ReadonlySet<number>;
  entries: readonly Entry[];
  suggestions: ReadonlyMap<string, TextSuggestion>;
}

/** A field as read, and where it stands. */
export interface FormField {
  read: FieldReading;
  state: FieldState;
}

/** The fields of a form in the order of print; a field whose page has not come is there without a picture. */
export function fieldsOf(kept: KeptForm, sampling: Sampling): FormField[] {
  const { form, pages, definition, places, awaited, entries } = kept;
  // A card asks less than its form does; what it does not ask is no open question.
  const printed = form.sheet === 'a6' ? cardFields(definition) : undefined;
  return fieldKindsOf(definition)
    .filter(({ field }) => printed?.has(field) ?? true)
    .map((kind) => {
      const read = fieldReading(kind, pages, places.get(kind.field), awaited);
      return { read, state: fieldState(read, entries, sampling.takes(form.id, kind.field)) };
    });
}

export function viewOf(kept: KeptForm, fields: readonly FormField[]): PaperForm {
  const { form, pages } = kept;
  return {
    id: form.id,
    batchId: form.batch_id,
    serial: form.serial,
    process: form.process,
    formVersion: form.form_version,
    language: form.language,
    state: form.state,
    version: form.version,
    pageImages: form.emptied_at ? [] : pages.map((page) => page.imageKey),
    fields: fields.map((field) => fieldView(kept, field)),
    ...(form.emptied_at ? { emptiedAt: form.emptied_at.toISOString() } : {}),
    ...(form.reference ? { reference: form.reference } : {}),
  };
}

function fieldView(kept: KeptForm, { read, state }: FormField): PaperField {
  const [first, ...more] = read.crops;
  const suggestion = kept.suggestions.get(read.field);
  const waits = kept.form.state === 'to-verify';
  return {
    field: read.field,
    kind: read.kind,
    cropKey: first?.cropKey ?? '',
    page: first?.page ?? 0,
    ...(more.length > 0 ? { moreCrops: more } : {}),
    ...(read.hand ? { written: read.written } : { boxes: [...read.boxes] }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(read.proposed === undefined ? {} : { proposed: read.proposed }),
    confidence: read.confidence,
    doubtful:
      read.doubt !== undefined || (read.kind !== 'text' && read.hand && (read.written || read.required)),
    open: waits && state.open !== undefined,
    // An empty text says that persons agree on nothing being there.
    ...(state.source === 'person' && !state.unreadable ? { value: state.value ?? '' } : {}),
    ...(state.unreadable ? { unreadable: true } : {}),
    entries: kept.entries.filter((entry) => entry.field === read.field).map(entryView),
  };
}

const entryView = (entry: Entry): PaperEntry => ({
  round: entry.round,
  ...(entry.value === undefined ? {} : { value: entry.value }),
  ...(entry.unreadable ? { unreadable: true } : {}),
  at: entry.at.toISOString(),
  by: entry.by,
});
