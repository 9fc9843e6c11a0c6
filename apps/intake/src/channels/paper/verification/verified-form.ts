import {
  type Answers,
  consentField,
  type Contact,
  contactFields,
  contactSchema,
  demographicsField,
  type FieldProblem,
  type FormDefinition,
  type PaperField,
  pointerKey,
} from '@gemeinsam/contracts';
import { consentOption } from '../form/question-rows.js';
import { consentMissing, contactIncomplete, formIncomplete } from './paper-form.errors.js';

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
 * Turns fields into a contribution. Only what a person entered counts where the machine was in doubt or somebody
 * wrote by hand; otherwise the machine's reading counts unless a person entered something else.
 */
export function verifiedForm(definition: FormDefinition, fields: readonly PaperField[]): VerifiedForm {
  const open = fields.filter((field) => field.value === undefined && (field.doubtful || field.written));
  const values = new Map(
    fields.map((field) => [field.field, field.value ?? (field.doubtful ? undefined : field.proposed)]),
  );
  if (
    values.get(consentField) !== consentOption &&
    !open.some(
      (field) => field.field === consentField && field.boxes?.some((box) => box.reading === 'uncertain'),
    )
  )
    consentMissing();
  if (open.length > 0)
    formIncomplete(
      open.map(({ field }): FieldProblem => ({
        pointer: pointerOf(field),
        code: 'required',
        detail: 'a person must enter what is written or ticked here',
      })),
    );
  if (values.get(consentField) !== consentOption) consentMissing();
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

function contactOf(values: ReadonlyMap<string, Answers[string] | undefined>): Contact {
  const text = (name: (typeof contactFields)[number]): string | undefined => {
    const value = values.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
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
        code: missing || issue.path[0] === 'wish' ? 'required' : 'invalid',
        detail: missing ? 'the wished way to answer needs this' : issue.message,
      };
    }),
  );
}
