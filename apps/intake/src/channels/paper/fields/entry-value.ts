import {
  type Answers,
  checkAnswers,
  checkDemographics,
  consentField,
  type FieldProblem,
  type FormDefinition,
  replyWaySchema,
  trimText,
} from '@gemeinsam/contracts';
import { consentOption } from '@gemeinsam/paper/form/question-rows';
import type { PaperFieldKind } from './proposal.js';

export type EntryValue = Answers[string] | undefined;

const longestContact = 300;

/** What was entered as it is kept: trimmed, without blank parts; nothing at all for an empty field. */
export function tidyValue(kind: PaperFieldKind['kind'], value: EntryValue): EntryValue {
  if (value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number') {
    const text = trimText(String(value).replaceAll(/\r\n?/g, '\n').normalize('NFC'));
    if (text === '') return undefined;
    return kind === 'choices' ? [text] : text;
  }
  if (Array.isArray(value)) {
    const chosen = [...new Set(value.filter((option) => option !== ''))];
    return chosen.length > 0 ? chosen : undefined;
  }
  const votes = Object.entries(value).filter(([, vote]) => vote !== '');
  return votes.length > 0 ? Object.fromEntries(votes) : undefined;
}

/**
 * Whether two people entered the same. Where a line ends, and how a phone number is grouped, are no differences in what
 * was said.
 */
export function sameValue(field: string, one: EntryValue, other: EntryValue): boolean {
  return plain(field, one) === plain(field, other);
}

function plain(field: string, value: EntryValue): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  if (typeof value === 'object')
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = trimText(String(value).normalize('NFC')).replaceAll(/\s+/g, ' ');
  if (field === 'contact.phone') return text.replaceAll(/[\s()/.-]/g, '').replace(/^00/, '+');
  return field === 'contact.email' ? text.replaceAll(' ', '').toLowerCase() : text;
}

/** What is wrong with a value for this field. Whether something must stand there is not asked here. */
export function valueProblems(
  form: FormDefinition,
  { field, kind }: PaperFieldKind,
  value: EntryValue,
  pointer: string,
): FieldProblem[] {
  if (value === undefined) return [];
  const question = form.questions.find(({ id }) => id === field);
  if (question) {
    const alone = { ...form, questions: [{ ...question, required: false }] };
    return checkAnswers(alone, { [field]: value }).problems.map((problem) => ({
      ...problem,
      pointer: problem.pointer.replace(/^\/answers\/[^/]+/, pointer),
    }));
  }
  if (typeof value !== 'string')
    return [
      {
        pointer,
        code: 'wrong-type',
        detail: kind === 'text' ? 'must be a text' : 'must be the id of one option',
      },
    ];
  if (field.startsWith('demographics.'))
    return checkDemographics(form, { [field.slice('demographics.'.length)]: value }).problems.map(
      (problem) => ({
        ...problem,
        pointer,
      }),
    );
  const options =
    field === consentField ? [consentOption] : field === 'contact.wish' ? replyWaySchema.options : undefined;
  if (options)
    return (options as readonly string[]).includes(value)
      ? []
      : [{ pointer, code: 'not-an-option', detail: `one of ${options.join(', ')}` }];
  return value.length > longestContact
    ? [
        {
          pointer,
          code: 'too-long',
          detail: `at most ${longestContact} characters`,
          params: { max: longestContact, length: value.length },
        },
      ]
    : [];
}
