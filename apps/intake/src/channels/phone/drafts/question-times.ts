import type { FormDefinition } from '@gemeinsam/contracts';

/**
 * The time spent on each question of a form, added up over its fields. Time on anything that is no question (contact, summary)
 * is not counted: it says nothing about the form.
 */
export function timesByQuestion(
  form: FormDefinition,
  times: readonly { field: string; ms: number }[],
): { question: string; ms: number }[] {
  const known = new Set([
    ...form.questions.map(({ id }) => `answers.${id}`),
    ...form.demographics.map(({ id }) => `demographics.${id}`),
  ]);
  const sums = new Map<string, number>();
  for (const { field, ms } of times) {
    const name = field.split('.').slice(0, 2).join('.');
    if (known.has(name)) sums.set(name, (sums.get(name) ?? 0) + ms);
  }
  return [...sums].map(([name, ms]) => ({ question: name.replace(/^answers\./, ''), ms }));
}
