import {
  type Draft,
  type DraftFields,
  type FieldProblem,
  type FormDefinition,
  type Language,
  languageSchema,
  longestDraftValue,
  trimText,
} from '@gemeinsam/contracts';
import { isTicked, textField, textFields, type Body } from '../../../shell/body-fields.js';
import {
  checkContribution,
  typedContribution,
  withNumber,
  type CheckedContribution,
  type TypedContribution,
} from '../../../shell/definition-form/contribution-input.js';
import { answerName, demographicName } from '../../../shell/definition-form/form-fields.js';

/** What an agent has typed so far, read with the form of its process. */
export interface TypedCall extends TypedContribution {
  /** Language of the call; script and contribution are in it. */
  language: Language;
  /** What the caller speaks, where it is another language. */
  spokenLanguage?: string;
  summary: string;
  /** The contribution that the caller supports instead of saying the same again. */
  supports?: string;
}

/** Value of the ticked box: a tick stands for this wording in this language and no other. */
export const consentMark = (form: FormDefinition, language: Language): string =>
  `${language}:${form.consent.version}`;

/** The fields as the page shows them. */
export const fieldsOf = (draft: Pick<Draft, 'fields' | 'language'>): DraftFields => ({
  callLanguage: [draft.language],
  ...draft.fields,
});

/** Reads the fields of a draft. Nothing is judged, nothing is dropped, and nothing comes from anywhere else. */
export function typedCall(form: FormDefinition, fields: DraftFields, otherwise: Language): TypedCall {
  const said = languageSchema.safeParse(textField(fields, 'callLanguage'));
  const language = said.success ? said.data : otherwise;
  const spokenLanguage = textField(fields, 'spokenLanguage');
  const supports = textField(fields, 'supports');
  return {
    ...typedContribution(form, fields),
    language,
    consent: isTicked(fields, 'consent', consentMark(form, language)),
    summary: trimText(textField(fields, 'summary')),
    ...(spokenLanguage && { spokenLanguage }),
    ...(supports && { supports }),
  };
}

/**
 * Judges a call as intake will. Who supports a contribution has said with it what they want to say; their own words are welcome
 * and not needed.
 */
export function checkCall(form: FormDefinition, call: TypedCall): CheckedContribution {
  const checked = withNumber(checkContribution(form, call), call.contact);
  const needed = ({ pointer, code }: FieldProblem): boolean =>
    call.supports === undefined || code !== 'required' || !pointer.startsWith('/answers/');
  const problems = checked.problems.filter(needed);
  if (call.summary.length > 2000)
    problems.push({
      pointer: '/summary',
      code: 'too-long',
      detail: 'at most 2000 characters',
      params: { max: 2000, length: call.summary.length },
    });
  return { ...checked, problems };
}

const ownName =
  /^((answers|contact|demographics)\..+|summary|consent|callLanguage|spokenLanguage|process|supports)$/;

/** The fields of a posted call screen; empty ones have no values. */
export const postedFields = (body: Body): DraftFields =>
  Object.fromEntries(
    Object.keys(body)
      .filter((name) => ownName.test(name) && name.length <= 120)
      .map((name) => [name, textFields(body, name).map((value) => value.replaceAll('\r\n', '\n'))]),
  );

const aboutCall = ['summary', 'consent', 'callLanguage', 'spokenLanguage', 'supports'];

/**
 * The hidden field that says what a page with this form showed; without blanks, so that no other page takes it for a sentence.
 * Answers to questions of another process are not on the page and so not in it: they stay as they are.
 */
export function wasOf(form: FormDefinition, fields: DraftFields): string {
  const ids = new Set([
    ...form.questions.map(({ id }) => answerName(id)),
    ...form.demographics.map(({ id }) => demographicName(id)),
  ]);
  const shown = Object.entries(fields).filter(
    ([name]) =>
      name.startsWith('contact.') ||
      aboutCall.includes(name) ||
      ids.has(name.split('.').slice(0, 2).join('.')),
  );
  return encodeURIComponent(JSON.stringify(Object.fromEntries(shown)));
}

/** Fields with more than a draft keeps in one; they are not written, and stay on the page. */
export const tooLongToKeep = (fields: DraftFields): DraftFields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, values]) => values.some((value) => value.length > longestDraftValue)),
  );

/** What is wrong with these fields: more than their question takes where it says how much, else more than a draft keeps. */
export function tooLongProblems(
  form: FormDefinition,
  fields: DraftFields,
  otherwise: Language,
): FieldProblem[] {
  const { problems } = checkCall(form, typedCall(form, fields, otherwise));
  return Object.entries(fields).map(([name, values]) => {
    const pointer = `/${name.replaceAll('.', '/')}`;
    const length = Math.max(...values.map((value) => value.length));
    return (
      problems.find((one) => one.pointer === pointer && one.code === 'too-long') ?? {
        pointer,
        code: 'too-long',
        detail: `at most ${longestDraftValue} characters`,
        params: { max: longestDraftValue, length },
      }
    );
  });
}

export interface PostedChanges {
  base: number;
  tab: string;
  changes: DraftFields;
}
/** What was changed on a posted page: fields that differ from what the page showed, and those that are gone, such as unticked boxes. */
export function changesOf(body: Body): PostedChanges {
  const posted = postedFields(body);
  const was = shownBefore(textField(body, '_was'));
  const names = new Set([...Object.keys(was), ...Object.keys(posted)]);
  const changes = Object.fromEntries(
    [...names]
      .map((name) => [name, posted[name] ?? []] as const)
      .filter(([name, values]) => JSON.stringify(values) !== JSON.stringify(was[name] ?? [])),
  );
  return { base: Number(textField(body, '_base')) || 0, tab: textField(body, '_tab') || 'page', changes };
}

function shownBefore(was: string): DraftFields {
  try {
    const fields = JSON.parse(decodeURIComponent(was)) as unknown;
    return typeof fields === 'object' && fields !== null ? postedFields(fields as Body) : {};
  } catch {
    return {};
  }
}
