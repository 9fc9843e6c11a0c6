import {
  type Answers,
  consentField,
  contactFields,
  demographicsField,
  type FormDefinition,
  trimText,
} from '@gemeinsam/contracts';
import { isTicked, textField, type Body } from '../../../shell/body-fields.js';
import { answersOfBody, demographicsOfBody } from '../../../shell/definition-form/form-fields.js';

/** The value of every field by its id on paper (`title`, `contact.email`, `consent`, `demographics.age`). */
export type PaperValues = Answers;

/** What the clerk posted. Every field of the form is named, so that clearing one clears it. */
export function postedValues(definition: FormDefinition, body: Body): PaperValues {
  const values: PaperValues = { ...answersOfBody(definition, body) };
  for (const question of definition.questions) values[question.id] ??= emptyOf(question.kind);
  for (const name of contactFields) values[name] = trimText(textField(body, name));
  values[consentField] = isTicked(body, consentField) ? 'yes' : '';
  const demographics = demographicsOfBody(definition, body);
  for (const question of definition.demographics)
    values[demographicsField(question.id)] = demographics[question.id] ?? '';
  return values;
}

const emptyOf = (kind: FormDefinition['questions'][number]['kind']): Answers[string] =>
  kind === 'multiChoice' ? [] : kind === 'statements' ? {} : '';
