import { type FieldProblem, type FormDefinition, type Language, textIn } from '@gemeinsam/contracts';
import type { FieldFault } from '@gemeinsam/ui';
import { asLead } from '../as-lead.js';
import { wholeNumber } from '../dates.js';
import { fieldIdOfPointer } from './form-fields.js';
import { problemTextsDe, type ProblemTexts } from './problem-texts.de.js';
import { problemTextsDeEasy, problemTextsEnEasy } from './problem-texts.easy.js';
import { problemTextsEn } from './problem-texts.en.js';
import { problemTextsDeStaff, problemTextsEnStaff } from './problem-texts.staff.js';
import { reworded, textsIn } from '../texts-in.js';

/** What is wrong with a field, in easy words where somebody reads those. */
export const problemTexts = textsIn<ProblemTexts>(
  { de: problemTextsDe, en: problemTextsEn },
  { de: reworded(problemTextsDe, problemTextsDeEasy), en: reworded(problemTextsEn, problemTextsEnEasy) },
);

/** What is wrong with a field that staff fill in for somebody. */
export const staffProblemTexts = textsIn<ProblemTexts>({
  de: reworded(problemTextsDe, problemTextsDeStaff),
  en: reworded(problemTextsEn, problemTextsEnStaff),
});

/** What is wrong with a form, ready to be shown: each field's own sentence, and the summary that names the fields. */
export interface FormFaults {
  /** Sentence by field id. */
  of: Readonly<Record<string, string>>;
  summary: readonly FieldFault[];
}

export const noFaults: FormFaults = { of: {}, summary: [] };

/** What the fields about the person are called on a page, by pointer, where it differs from what they usually are. */
export type FieldLabels = Readonly<Record<string, string>>;

/** Puts problems into sentences for the author, in the order of the form. Every problem is shown, also one of a kind unknown here. */
export function faultsOf(
  problems: readonly FieldProblem[],
  form: FormDefinition,
  language: Language,
  easy: boolean,
  labels: FieldLabels = {},
): FormFaults {
  return faultsIn(problemTexts(language, easy), problems, form, language, easy, labels);
}

/** The same for staff who write for somebody: sentences about the person, not to them. */
export const faultsForStaff = (
  problems: readonly FieldProblem[],
  form: FormDefinition,
  language: Language,
): FormFaults => faultsIn(staffProblemTexts(language), problems, form, language, false, {});

function faultsIn(
  texts: ProblemTexts,
  problems: readonly FieldProblem[],
  form: FormDefinition,
  language: Language,
  easy: boolean,
  labels: FieldLabels,
): FormFaults {
  const of: Record<string, string> = {};
  const summary: FieldFault[] = [];
  for (const problem of inOrder(problems, form)) {
    const field = fieldIdOfPointer(problem.pointer);
    if (of[field] !== undefined) continue;
    const sentence = sentenceFor(problem, texts, language);
    of[field] = sentence;
    const name = labels[problem.pointer] ?? nameOfField(problem.pointer, form, language, easy, texts);
    summary.push({ field, message: name === undefined ? sentence : `${asLead(name)} ${sentence}` });
  }
  return { of, summary };
}

/** As every form has them: `reply-fields.tsx`, the pages of the phone desk. */
const contactOrder = [
  '/contact/wish',
  '/contact/email',
  '/contact/phone',
  '/contact/name',
  '/contact/address/street',
  '/contact/address/postcode',
  '/contact/address/city',
  '/contact/easyLanguage',
];

function inOrder(problems: readonly FieldProblem[], form: FormDefinition): FieldProblem[] {
  const place = (pointer: string): number => {
    const [, part, key] = pointer.split('/');
    if (part === 'answers') return form.questions.findIndex((question) => question.id === key);
    if (part === 'contact') return 1000 + contactOrder.indexOf(pointer);
    if (part === 'consent') return 3000;
    return 2000;
  };
  return [...problems].sort((a, b) => place(a.pointer) - place(b.pointer));
}

function sentenceFor(problem: FieldProblem, texts: ProblemTexts, language: Language): string {
  const own = texts.byPointer[problem.pointer];
  if (own !== undefined && (problem.code === 'required' || !(problem.code in texts.byCode))) return own;
  const template = texts.byCode[problem.code] ?? own ?? texts.other;
  return filledIn(template, problem.params ?? {}, language);
}

/** What is wrong with a text of a staff form that is longer than its limit; undefined when it is not. */
export const tooLong = (text: string, max: number, language: Language): string | undefined =>
  text.length <= max
    ? undefined
    : filledIn(problemTexts(language, false).byCode['too-long']!, { length: text.length, max }, language);

/** Numbers as the counter below a field writes them. */
const filledIn = (
  template: string,
  params: NonNullable<FieldProblem['params']>,
  language: Language,
): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = params[key] ?? whole;
    return typeof value === 'number' ? wholeNumber(value, language) : value;
  });

function nameOfField(
  pointer: string,
  form: FormDefinition,
  language: Language,
  easy: boolean,
  texts: ProblemTexts,
): string | undefined {
  const [, part, key] = pointer.split('/');
  const question =
    part === 'answers'
      ? form.questions.find((candidate) => candidate.id === key)
      : part === 'demographics'
        ? form.demographics.find((candidate) => candidate.id === key)
        : undefined;
  if (question) return textIn(question.text, language, easy);
  return texts.fieldNames[pointer];
}
