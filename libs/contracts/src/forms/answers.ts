import { z } from 'zod';
import { type FormDefinition, type Question, statementVotes } from './form-definition.js';
import { trimText } from '../values/text.js';

/** Text, option id, option ids, number (scale), or vote by statement id. */
export const answerSchema = z.union(
  [
    z.string().max(20_000),
    z.number(),
    z.array(z.string().max(60)).max(60),
    z.record(z.string(), z.string().max(20)),
  ],
  'a text, a number, a list of option ids, or votes by statement id; leave an answer out when there is none',
);
/** Answers by question id. */
export const answersSchema = z.record(z.string(), answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** One thing wrong with the input: where (JSON pointer, RFC 6901), what, and what would be right. */
export const fieldProblemSchema = z.strictObject({
  pointer: z.string(),
  /** Machine-readable kind, e.g. `required`, `too-long`, `not-an-option`. */
  code: z.string(),
  /** What would be right, in English; pages translate by `code`. */
  detail: z.string(),
  /** Values for the message, e.g. `{ max: 120 }`. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

const filled = (value: unknown): boolean =>
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/** Escapes a key for use in a JSON pointer (RFC 6901 section 3). */
export const pointerKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Checks answers against a form and trims them. `base` is the pointer of the answers object.
 * Blank answers are left out of the result; unknown question ids are reported, never dropped silently.
 */
export function checkAnswers(
  form: FormDefinition,
  answers: Answers,
  base = '/answers',
): { answers: Answers; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const kept: Answers = {};
  const known = new Map(form.questions.map((question) => [question.id, question]));
  for (const key of Object.keys(answers)) {
    if (!known.has(key))
      problems.push({
        pointer: `${base}/${pointerKey(key)}`,
        code: 'unknown-question',
        detail: 'the form has no question with this id',
      });
  }
  for (const question of form.questions) {
    const raw = answers[question.id];
    const value = typeof raw === 'string' ? trimText(raw) : raw;
    const pointer = `${base}/${pointerKey(question.id)}`;
    if (value === undefined || !filled(value)) {
      if (question.required) problems.push({ pointer, code: 'required', detail: 'an answer is needed' });
      continue;
    }
    const found = checkAnswer(question, value, pointer);
    problems.push(...found);
    if (found.length === 0) kept[question.id] = value;
  }
  return { answers: kept, problems };
}

function checkAnswer(question: Question, value: Answers[string], pointer: string): FieldProblem[] {
  switch (question.kind) {
    case 'shortText':
    case 'longText':
    case 'place':
      if (typeof value !== 'string') return [wrongType(pointer, 'a text')];
      return value.length > question.max
        ? [
            {
              pointer,
              code: 'too-long',
              detail: `at most ${question.max} characters`,
              params: { max: question.max, length: value.length },
            },
          ]
        : [];
    case 'singleChoice':
    case 'district':
    case 'topic':
      if (typeof value !== 'string') return [wrongType(pointer, 'the id of one option')];
      return oneOf(value, question.options, pointer);
    case 'multiChoice': {
      if (!Array.isArray(value)) return [wrongType(pointer, 'a list of option ids')];
      const problems = value.flatMap((chosen, index) =>
        oneOf(chosen, question.options, `${pointer}/${index}`),
      );
      if (question.maxChosen !== undefined && value.length > question.maxChosen)
        problems.push({
          pointer,
          code: 'too-many',
          detail: `at most ${question.maxChosen} options`,
          params: { max: question.maxChosen },
        });
      return problems;
    }
    case 'scale': {
      const number = typeof value === 'string' ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number))
        return [wrongType(pointer, 'a whole number')];
      return number < question.min || number > question.max
        ? [
            {
              pointer,
              code: 'out-of-range',
              detail: `from ${question.min} to ${question.max}`,
              params: { min: question.min, max: question.max },
            },
          ]
        : [];
    }
    case 'statements': {
      if (typeof value !== 'object' || Array.isArray(value))
        return [wrongType(pointer, 'votes by statement id')];
      return Object.entries(value).flatMap(([statement, vote]) => {
        const at = `${pointer}/${pointerKey(statement)}`;
        if (!question.statements.some((candidate) => candidate.id === statement))
          return [
            { pointer: at, code: 'unknown-statement', detail: 'the question has no statement with this id' },
          ];
        return (statementVotes as readonly string[]).includes(vote)
          ? []
          : [{ pointer: at, code: 'not-an-option', detail: `one of ${statementVotes.join(', ')}` }];
      });
    }
  }
}

const wrongType = (pointer: string, wanted: string): FieldProblem => ({
  pointer,
  code: 'wrong-type',
  detail: `must be ${wanted}`,
});

function oneOf(value: string, options: readonly { id: string }[], pointer: string): FieldProblem[] {
  if (options.some((option) => option.id === value)) return [];
  return [
    { pointer, code: 'not-an-option', detail: `one of ${options.map((option) => option.id).join(', ')}` },
  ];
}

/** Checks voluntary demographics: known questions, known options, nothing else. */
export function checkDemographics(
  form: FormDefinition,
  demographics: Record<string, string>,
  base = '/demographics',
): { demographics: Record<string, string>; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(demographics)) {
    const pointer = `${base}/${pointerKey(key)}`;
    const question = form.demographics.find((candidate) => candidate.id === key);
    if (!question) problems.push({ pointer, code: 'unknown-question', detail: 'the form does not ask this' });
    else if (value !== '') {
      const found = oneOf(value, question.options, pointer);
      problems.push(...found);
      if (found.length === 0) kept[key] = value;
    }
  }
  return { demographics: kept, problems };
}
