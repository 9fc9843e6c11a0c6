import {
  consentField,
  replyWaySchema,
  textIn,
  type Answers,
  type Language,
  type Option,
  type ProcessView,
} from '@gemeinsam/contracts';
import { votesIn } from '../../../shell/definition-form/question-field.js';
import type { VerifyTexts } from './verify.texts.de.js';

export interface OptionView {
  value: string;
  label: string;
}

/** One field of a paper form in words, and how its answer is put in. */
export interface FieldView {
  label: string;
  /** A statement is put in words beside each of its boxes. */
  statements?: OptionView[];
  options?: OptionView[];
  /** Room that the answer needs; texts only. */
  room?: { lines: number; width: 'short' | 'medium' | 'full'; inputmode?: 'numeric' | 'tel' | 'email' };
}

type Room = NonNullable<FieldView['room']>;
const contactRooms: Record<string, Room> = {
  'contact.email': { lines: 1, width: 'full', inputmode: 'email' },
  'contact.phone': { lines: 1, width: 'medium', inputmode: 'tel' },
  'contact.postcode': { lines: 1, width: 'short', inputmode: 'numeric' },
};
const oneLine: Room = { lines: 1, width: 'full' };

/** What a field of this process asks. A field that the process does not know is shown by its id, as a line of text. */
export function fieldView(
  { form }: Pick<ProcessView, 'form'>,
  field: string,
  language: Language,
  texts: VerifyTexts,
): FieldView {
  const inWords = (options: readonly Option[]): OptionView[] =>
    options.map(({ id, text }) => ({ value: id, label: textIn(text, language) }));
  if (field === consentField)
    return { label: texts.consentQuestion, options: [{ value: 'yes', label: texts.yes }] };
  if (field === 'contact.wish')
    return {
      label: texts.contact[field],
      options: replyWaySchema.options.map((way) => ({ value: way, label: texts.wishes[way] })),
    };
  if (isContact(field, texts)) return { label: texts.contact[field], room: contactRooms[field] ?? oneLine };
  const demographic = form.demographics.find(({ id }) => field === `demographics.${id}`);
  if (demographic)
    return { label: textIn(demographic.text, language), options: inWords(demographic.options) };
  const question = form.questions.find(({ id }) => id === field);
  if (!question) return { label: field, room: oneLine };
  const label = textIn(question.text, language);
  switch (question.kind) {
    case 'shortText':
    case 'place':
      return { label, room: question.lines > 1 ? { lines: question.lines, width: 'full' } : oneLine };
    case 'longText':
      return { label, room: { lines: Math.max(3, question.lines), width: 'full' } };
    case 'scale':
      return {
        label,
        options: Array.from({ length: question.max - question.min + 1 }, (_, index) => {
          const step = question.min + index;
          const end =
            step === question.min ? question.minText : step === question.max ? question.maxText : undefined;
          return { value: String(step), label: end ? `${step} – ${textIn(end, language)}` : String(step) };
        }),
      };
    case 'statements':
      return { label, statements: inWords(question.statements), options: votesIn(language) };
    case 'singleChoice':
    case 'multiChoice':
    case 'district':
    case 'topic':
      return { label, options: inWords(question.options) };
  }
}

const isContact = (field: string, texts: VerifyTexts): field is keyof VerifyTexts['contact'] =>
  Object.hasOwn(texts.contact, field);

/** A value of the field as lines that people read; no line where nothing stands. */
export function valueInWords(view: FieldView, value: Answers[string] | undefined): string[] {
  const label = (id: string): string => view.options?.find((option) => option.value === id)?.label ?? id;
  if (value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.map(label);
  if (typeof value === 'object')
    return Object.entries(value).map(([statement, vote]) => {
      const text = view.statements?.find((candidate) => candidate.value === statement)?.label ?? statement;
      return `${text} – ${label(vote)}`;
    });
  return [label(String(value))];
}
