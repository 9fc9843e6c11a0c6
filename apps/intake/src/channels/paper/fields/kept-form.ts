import type { FormDefinition, TextSuggestion } from '@gemeinsam/contracts';
import { cardFields } from '@gemeinsam/paper/form/card-questions';
import { type FieldPlace, type FieldReading, fieldReading } from './field-reading.js';
import { type Entry, type FieldState, fieldState } from './field-state.js';
import { fieldKindsOf } from './proposal.js';
import type { Sampling } from './sampling.js';
import type { KeptPage } from '../sheets/paper-form.js';
import type { PaperFormEntity } from '../sheets/paper-form.entity.js';

/** A form with all its pages and entries, as it is kept. */
export interface KeptForm {
  form: PaperFormEntity;
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
