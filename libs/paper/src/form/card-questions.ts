import {
  consentField,
  contactFields,
  type FormDefinition,
  type Question,
  titleQuestionOf,
} from '@gemeinsam/contracts';

/** What a postcard asks of a form. */
export interface CardQuestions {
  title: Question;
  idea?: Question;
  district?: Extract<Question, { kind: 'district' }>;
}

/** Why a form has no postcard. */
export type CardProblem = 'no-text-question' | 'other-question-required' | 'texts-too-long' | 'easy-language';

/** A form that cannot be a postcard; nothing is ever left out or cut to make it one. */
export class NoCard extends Error {
  constructor(readonly problem: CardProblem) {
    super(`the form has no postcard: ${problem}`);
  }
}

/** Title, idea and district of a form. Whatever else it asks is not asked on a card, unless it must be answered. */
export function cardQuestions(form: FormDefinition): CardQuestions {
  const title = titleQuestionOf(form);
  if (title?.kind !== 'shortText' && title?.kind !== 'longText') throw new NoCard('no-text-question');
  const idea = form.questions.find((question) => question.kind === 'longText' && question !== title);
  const district = form.questions.find((question) => question.kind === 'district');
  const asked = new Set<Question | undefined>([title, idea, district]);
  if (form.questions.some((question) => question.required && !asked.has(question)))
    throw new NoCard('other-question-required');
  return { title, ...(idea ? { idea } : {}), ...(district ? { district } : {}) };
}

/** Every field that is on a form's postcard. */
export function cardFields(form: FormDefinition): Set<string> {
  const { title, idea, district } = cardQuestions(form);
  const questions = [title, idea, district].flatMap((question) => (question ? [question.id] : []));
  return new Set([...questions, ...contactFields, consentField]);
}

/**
 * First and last number of options that are all numbered in order, `1. Innere Stadt` and so on: then two digits say
 * which one. `null` where the options are not numbered like this.
 */
export function numberedOptions(
  question: Extract<Question, { kind: 'district' }>,
): { first: number; last: number } | null {
  const numbers = question.options.map((option) => Number(/^(\d{1,2})\b/.exec(option.text.de)?.[1] ?? NaN));
  const inOrder = numbers.every((number, index) => number === numbers[0]! + index);
  return inOrder && Number.isInteger(numbers[0]) ? { first: numbers[0]!, last: numbers.at(-1)! } : null;
}
