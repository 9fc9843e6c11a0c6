import { type FieldProblem, type FormDefinition, type Language, textIn } from '@gemeinsam/contracts';
import type { FieldFault } from '@gemeinsam/ui';
import { fieldIdOfPointer } from './form-fields.js';
import { problemTextsDe, type ProblemTexts } from './problem-texts.de.js';
import { problemTextsDeEasy, problemTextsEnEasy } from './problem-texts.easy.js';
import { problemTextsEn } from './problem-texts.en.js';
import { easier, textsIn } from '../texts-in.js';

/** What is wrong with a field, in easy words where somebody reads those. */
export const problemTexts = textsIn<ProblemTexts>(
  { de: problemTextsDe, en: problemTextsEn },
  { de: easier(problemTextsDe, problemTextsDeEasy), en: easier(problemTextsEn, problemTextsEnEasy) },
);

/** What is wrong with a form, ready to be shown: each field's own sentence, and the summary that names the fields. */
export interface FormFaults {
  /** Sentence by field id. */
  of: Readonly<Record<string, string>>;
  summary: readonly FieldFault[];
}

export const noFaults: FormFaults = { of: {}, summary: [] };

/** Puts problems into sentences, in the order of the form. Every problem is shown, also one of a kind unknown here. */
export function faultsOf(
  problems: readonly FieldProblem[],
  form: FormDefinition,
  language: Language,
  easy: boolean,
): FormFaults {
  const texts = problemTexts(language, easy);
  const of: Record<string, string> = {};
  const summary: FieldFault[] = [];
  for (const problem of inOrder(problems, form)) {
    const field = fieldIdOfPointer(problem.pointer);
    if (of[field] !== undefined) continue;
    const sentence = sentenceFor(problem, texts);
    of[field] = sentence;
    const name = nameOfField(problem.pointer, form, language, easy, texts);
    summary.push({ field, message: name === undefined ? sentence : `${name}: ${sentence}` });
  }
  return { of, summary };
}

function inOrder(problems: readonly FieldProblem[], form: FormDefinition): FieldProblem[] {
  const place = (pointer: string): number => {
    const [, part, key] = pointer.split('/');
    if (part === 'answers') return form.questions.findIndex((question) => question.id === key);
    if (part === 'contact') return 1000;
    if (part === 'consent') return 3000;
    return 2000;
  };
  return [...problems].sort((a, b) => place(a.pointer) - place(b.pointer));
}

function sentenceFor(problem: FieldProblem, texts: ProblemTexts): string {
  const own = texts.byPointer[problem.pointer];
  if (own !== undefined && (problem.code === 'required' || !(problem.code in texts.byCode))) return own;
  const template = texts.byCode[problem.code] ?? own ?? texts.other;
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(problem.params?.[key] ?? whole));
}

/** What is wrong with a text of a staff form that is longer than its limit; undefined when it is not. */
export const tooLong = (text: string, max: number, language: Language): string | undefined =>
  text.length <= max
    ? undefined
    : problemTexts(language, false)
        .byCode['too-long']!.replace('{length}', String(text.length))
        .replace('{max}', String(max));

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
