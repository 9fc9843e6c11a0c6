import { randomUUID } from 'node:crypto';
import {
  languageSchema,
  type Contact,
  type FieldProblem,
  type FormDefinition,
  type Language,
} from '@gemeinsam/contracts';
import {
  checkContribution,
  emptyContribution,
  typedContribution,
  type CheckedContribution,
  type TypedContribution,
} from '../../shell/definition-form/contribution-input.js';
import { textField, type Body } from '../../shell/body-fields.js';

/** A call as the agent has typed it so far. */
export interface TypedCall extends TypedContribution {
  /** Language of the call; script and contribution are in it. */
  language: Language;
  summary: string;
  /** One per call: however often it is sent, it is one contribution. */
  key: string;
}

export const newCall = (language: Language): TypedCall => ({
  ...emptyContribution(false),
  language,
  summary: '',
  key: randomUUID(),
});

/** Reads the posted form of a call; nothing is judged and nothing is dropped. */
export function typedCall(form: FormDefinition, body: Body, pageLanguage: Language): TypedCall {
  const language = languageSchema.safeParse(textField(body, 'callLanguage'));
  return {
    ...typedContribution(form, body),
    language: language.success ? language.data : pageLanguage,
    summary: textField(body, 'summary').trim(),
    key: textField(body, 'key') || randomUUID(),
  };
}

/** Judges a call as intake will. The caller's number is kept whatever way the answer goes, because it is how we know them again. */
export function checkCall(form: FormDefinition, call: TypedCall): CheckedContribution {
  const checked = checkContribution(form, call);
  const phone = call.contact.phone.trim();
  const contact: Contact = phone === '' ? checked.contact : { ...checked.contact, phone };
  const problems: FieldProblem[] = [...checked.problems];
  if (call.summary.length > 2000)
    problems.push({
      pointer: '/summary',
      code: 'too-long',
      detail: 'at most 2000 characters',
      params: { max: 2000, length: call.summary.length },
    });
  return { ...checked, contact, problems };
}
