import type { Answers, FieldProblem, FormDefinition } from '@gemeinsam/contracts';
import { type EntryValue, sameValue, tidyValue, valueProblems } from '../fields/entry-value.js';
import { unknownFields } from './form.errors.js';
import type { FormField } from '../fields/kept-form.js';
import { pointerOf } from './verified-form.js';
import { valueInvalid } from '../fields/field.errors.js';

export interface Correction {
  field: string;
  value: EntryValue;
  picture: string;
}

/** Those of the values that settle an open field or differ from what counts so far. Refuses what no field can have. */
export function correctionsIn(
  values: Answers,
  definition: FormDefinition,
  fields: readonly FormField[],
): Correction[] {
  const byName = new Map(fields.map((field) => [field.read.field, field]));
  const unknown = Object.keys(values).filter((name) => !byName.has(name));
  if (unknown.length > 0)
    unknownFields(
      unknown.map((field) => ({
        pointer: pointerOf(field),
        code: 'unknown-question',
        detail: 'the form has no such field',
      })),
    );
  const problems: FieldProblem[] = [];
  const corrections: Correction[] = [];
  for (const [name, raw] of Object.entries(values)) {
    const field = byName.get(name)!;
    const value = tidyValue(field.read.kind, raw);
    if (!changes(field, value)) continue;
    problems.push(...valueProblems(definition, field.read, value, pointerOf(name)));
    corrections.push({ field: name, value, picture: field.read.picture });
  }
  if (problems.length > 0) valueInvalid(problems);
  return corrections;
}

function changes({ read, state }: FormField, value: EntryValue): boolean {
  switch (state.source) {
    case 'open':
      return true;
    case 'person':
      return !exactly(state.value, value);
    case 'machine':
      return !sameValue(read.field, read.proposed, value);
    case 'page-awaited':
    case 'page-given-up':
      return value !== undefined;
  }
}

/** A correction may be of a space or a capital letter only. */
const exactly = (one: EntryValue, other: EntryValue): boolean =>
  typeof one === 'string' && typeof other === 'string' ? one === other : sameValue('', one, other);
