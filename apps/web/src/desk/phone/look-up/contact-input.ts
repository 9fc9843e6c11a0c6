import type { Contact, FieldProblem, FormDefinition } from '@gemeinsam/contracts';
import { type Body, textField } from '../../../shell/body-fields.js';
import {
  checkContribution,
  emptyContribution,
  type TypedContact,
  typedContribution,
  withNumber,
} from '../../../shell/definition-form/contribution-input.js';

/** A change of contact as the agent has typed it. */
export interface TypedChange {
  contact: TypedContact;
  /** The consent was read out, and the person agreed. */
  consent: boolean;
}

export const noChange = (): TypedChange => ({ contact: emptyContribution(false).contact, consent: false });

export function typedChange(form: FormDefinition, body: Body): TypedChange {
  const { contact, consent } = typedContribution(form, body);
  return { contact, consent };
}

/** Judges it by the rules of every contribution; answers are none of this page's business. */
export function checkChange(
  form: FormDefinition,
  typed: TypedChange,
): { contact: Contact; problems: FieldProblem[] } {
  const checked = checkContribution(form, { ...emptyContribution(false), ...typed });
  const { contact, problems } = withNumber(checked, typed.contact);
  return {
    contact,
    problems: problems.filter(({ pointer }) => /^\/(contact|consent)/.test(pointer)),
  };
}

/** The fields of the page, to carry them through the read-back. */
export const carried = (body: Body): [name: string, value: string][] =>
  Object.keys(body)
    .filter((name) => name.startsWith('contact.') || name === 'consent')
    .map((name) => [name, textField(body, name)]);
