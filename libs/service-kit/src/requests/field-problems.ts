import { beyondAscii, pointerKey, type FieldProblem } from '@gemeinsam/contracts';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What zod found wrong, by JSON pointer (RFC 6901). `input` is what was parsed; it tells missing from wrong. */
export function fieldProblemsOf(error: z.ZodError, input: unknown, base = ''): FieldProblem[] {
  return error.issues.flatMap((issue) => fieldProblems(issue, input, base));
}

function fieldProblems(issue: Issue, input: unknown, base: string): FieldProblem[] {
  const pointer = base + issue.path.map((key) => `/${pointerKey(String(key))}`).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: `${pointer}/${pointerKey(key)}`,
      code: 'unknown-field',
      detail: 'this field is not known here',
    }));
  if (valueAt(input, issue.path) === undefined)
    return [{ pointer, code: 'required', detail: 'this field is needed' }];
  return [{ pointer, ...described(issue) }];
}

function described(issue: Issue): Omit<FieldProblem, 'pointer'> {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string')
        return {
          code: 'too-long',
          detail: `at most ${issue.maximum} characters`,
          params: { max: Number(issue.maximum) },
        };
      if (issue.origin === 'array')
        return {
          code: 'too-many',
          detail: `at most ${issue.maximum} items`,
          params: { max: Number(issue.maximum) },
        };
      return {
        code: 'out-of-range',
        detail: `at most ${issue.maximum}`,
        params: { max: Number(issue.maximum) },
      };
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1
          ? { code: 'required', detail: 'this field is needed' }
          : {
              code: 'too-short',
              detail: `at least ${issue.minimum} characters`,
              params: { min: Number(issue.minimum) },
            };
      if (issue.origin === 'array')
        return {
          code: 'too-few',
          detail: `at least ${issue.minimum} items`,
          params: { min: Number(issue.minimum) },
        };
      return {
        code: 'out-of-range',
        detail: `at least ${issue.minimum}`,
        params: { min: Number(issue.minimum) },
      };
    case 'invalid_type':
      return { code: 'wrong-type', detail: `must be ${issue.expected}` };
    case 'invalid_value':
      return { code: 'not-an-option', detail: `one of ${issue.values.map(String).join(', ')}` };
    case 'invalid_format':
      if (issue.format === beyondAscii)
        return {
          code: beyondAscii,
          detail:
            'before the @ only ASCII; addresses that need SMTPUTF8 (RFC 6531) cannot be reached from here',
        };
      return { code: 'wrong-format', detail: allowedBy(issue) };
    case 'custom':
      return issue.message === 'required'
        ? { code: 'required', detail: 'this field is needed' }
        : { code: 'invalid', detail: issue.message };
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? { code: 'not-an-option', detail: `one of ${issue.options.map(String).join(', ')}` }
        : { code: 'invalid', detail: issue.message };
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return { code: 'invalid', detail: issue.message };
  }
}

/** What a format allows; a pattern says it in its own words. */
function allowedBy({ format, message }: z.core.$ZodIssueInvalidStringFormat): string {
  if (format === 'regex') return message;
  if (format === 'datetime')
    return 'must be a date and time with its offset, such as 2026-11-22T09:30:00+01:00';
  return `must be a valid ${format}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
