import {
  beyondAscii,
  type Answers,
  consentField,
  type Contact,
  contactFields,
  contactSchema,
  demographicsField,
  type FieldProblem,
  type FormDefinition,
  isBlank,
  pointerKey,
  trimText,
} from '@gemeinsam/contracts';
import { consentOption } from '@gemeinsam/paper/form/question-rows';
import type { EntryValue } from '../fields/entry-value.js';
import type { FieldState } from '../fields/field-state.js';
import type { FormField } from '../fields/kept-form.js';
import { consentMissing, contactIncomplete, formIncomplete } from './form.errors.js';

export interface VerifiedForm {
  answers: Answers;
  contact: Contact;
  demographics: Record<string, string>;
}

/** Where a field stands in a contribution, as a JSON pointer. */
export function pointerOf(field: string): string {
  if (field === consentField) return '/consent';
  if (field.startsWith('contact.')) return `/contact/${pointerKey(field.slice('contact.'.length))}`;
  if (field.startsWith('demographics.'))
    return `/demographics/${pointerKey(field.slice('demographics.'.length))}`;
  return `/answers/${pointerKey(field)}`;
}

/**
 * Turns fields into a contribution. What persons settled on counts, else what the machine read; what cannot be read or is on
 * a page that never came is not filled in.
 */
export function verifiedForm(definition: FormDefinition, fields: readonly FormField[]): VerifiedForm {
  const values = new Map(fields.map((field) => [field.read.field, valueOf(field)]));
  const consent = fields.find(({ read }) => read.field === consentField);
  const consentUnclear =
    consent?.state.source === 'page-awaited' ||
    (consent?.state.source === 'open' &&
      (consent.read.assigned ||
        consent.state.entries.length > 0 ||
        consent.read.boxes.some((box) => box.reading === 'uncertain')));
  if (values.get(consentField) !== consentOption && !consentUnclear) consentMissing();
  const incomplete = [...fields.flatMap(openProblem), ...requiredProblems(definition, fields, values)];
  if (incomplete.length > 0) formIncomplete(incomplete);
  const answers: Answers = {};
  for (const question of definition.questions) {
    const value = values.get(question.id);
    if (value === undefined || value === '') continue;
    answers[question.id] = question.kind === 'scale' && typeof value === 'string' ? Number(value) : value;
  }
  const demographics: Record<string, string> = {};
  for (const { id } of definition.demographics) {
    const value = values.get(demographicsField(id));
    if (typeof value === 'string' && value !== '') demographics[id] = value;
  }
  return { answers, demographics, contact: contactOf(values) };
}

/** A sample that nobody has looked at yet measures the machine; what it read surely counts without it. */
const standingOf = ({ state }: FormField): FieldState['source'] =>
  state.open?.round === 'sample' ? 'machine' : state.source;

function valueOf(field: FormField): EntryValue {
  switch (standingOf(field)) {
    case 'person':
      return field.state.value;
    case 'machine':
      return field.read.proposed;
    case 'open':
    case 'page-awaited':
    case 'page-given-up':
      return undefined;
  }
}

function openProblem(field: FormField): FieldProblem[] {
  const pointer = pointerOf(field.read.field);
  const source = standingOf(field);
  if (source === 'open')
    return [{ pointer, code: 'required', detail: 'a person must enter what is written or ticked here' }];
  return source === 'page-awaited'
    ? [
        {
          pointer,
          code: 'page-missing',
          detail: 'the page of this field is missing, and nobody has given it up',
        },
      ]
    : [];
}

/** What must be answered and is not, although nothing about it is open. */
function requiredProblems(
  definition: FormDefinition,
  fields: readonly FormField[],
  values: ReadonlyMap<string, EntryValue>,
): FieldProblem[] {
  const closed = new Set(
    fields
      .filter((field) => !['open', 'page-awaited'].includes(standingOf(field)))
      .map(({ read }) => read.field),
  );
  return definition.questions
    .filter(({ id, required }) => required && closed.has(id) && values.get(id) === undefined)
    .map(({ id }) => ({ pointer: pointerOf(id), code: 'required', detail: 'an answer is needed' }));
}

function contactOf(values: ReadonlyMap<string, EntryValue>): Contact {
  const text = (name: (typeof contactFields)[number]): string | undefined => {
    const value = values.get(name);
    return typeof value === 'string' && !isBlank(value) ? trimText(value) : undefined;
  };
  const anything = contactFields.some((name) => text(name) !== undefined);
  if (!anything) return { wish: 'none' };
  const [street, postcode, city] = [text('contact.street'), text('contact.postcode'), text('contact.city')];
  const parsed = contactSchema.safeParse({
    wish: text('contact.wish'),
    name: text('contact.name'),
    email: text('contact.email'),
    phone: text('contact.phone'),
    ...(street || postcode || city ? { address: { street, postcode, city } } : {}),
  });
  if (parsed.success) return parsed.data;
  return contactIncomplete(
    parsed.error.issues.map((issue): FieldProblem => {
      const missing =
        issue.message === 'required' ||
        (issue.code === 'invalid_type' && !values.get(`contact.${String(issue.path.at(-1))}`));
      return {
        pointer: `/contact/${issue.path.map((part) => pointerKey(String(part))).join('/')}`,
        code:
          missing || issue.path[0] === 'wish'
            ? 'required'
            : issue.code === 'invalid_format' && issue.format === beyondAscii
              ? beyondAscii
              : 'invalid',
        detail: missing ? 'the wished way to answer needs this' : issue.message,
      };
    }),
  );
}
