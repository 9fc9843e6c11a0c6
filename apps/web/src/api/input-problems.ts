import {
  checkAnswers,
  checkDemographics,
  answersSchema,
  type FieldProblem,
  type ProcessView,
} from '@gemeinsam/contracts';
import { fieldProblemsOf, Refusal } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** Parses input, or refuses with every bad field by JSON pointer. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, what: 'body' | 'query' | 'path'): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidInput(fieldProblemsOf(parsed.error, input), what);
}

/** The refusal that names fields. */
export const invalidInput = (fields: FieldProblem[], what: 'body' | 'query' | 'path' = 'body'): Refusal =>
  new Refusal({
    code: 'web.input-invalid',
    kind: 'invalid',
    detail: `${fields.length === 1 ? 'One field' : `${fields.length} fields`} of the ${what} must be changed.`,
    fields,
  });

/**
 * Everything that is wrong with a body whose shape is already known to be wrong: what the schema found, and what the
 * form says about the answers that could be read, so that one refusal names all there is to change.
 */
export function problemsByForm(body: unknown, found: FieldProblem[], process: ProcessView): FieldProblem[] {
  const fields = body as { answers?: unknown; demographics?: unknown };
  const answers = answersSchema.safeParse(fields.answers);
  const demographics = z.record(z.string(), z.string()).safeParse(fields.demographics ?? {});
  const more = [
    ...(answers.success ? checkAnswers(process.form, answers.data).problems : []),
    ...(demographics.success ? checkDemographics(process.form, demographics.data).problems : []),
  ];
  const named = new Set(found.map((problem) => problem.pointer));
  return [...found, ...more.filter((problem) => !named.has(problem.pointer))];
}
