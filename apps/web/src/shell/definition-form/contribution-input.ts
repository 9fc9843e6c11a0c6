import {
  beyondAscii,
  isBeyondAscii,
  type Answers,
  checkAnswers,
  checkDemographics,
  type Contact,
  contactSchema,
  type FieldProblem,
  type FormDefinition,
  isBlank,
  type ReplyWay,
  replyWaySchema,
  trimText,
} from '@gemeinsam/contracts';
import { emailAsShown } from '@gemeinsam/service-kit/email/email-as-shown';
import { numberProblem } from '@gemeinsam/service-kit/telephone/written-number';
import type { z } from 'zod';
import { isTicked, textField, type Body } from '../body-fields.js';
import { answersOfBody, demographicsOfBody } from './form-fields.js';

/** The fields about the answer, as typed; all of them are kept, whatever way is chosen. */
export interface TypedContact {
  wish: string;
  name: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  city: string;
  easyLanguage: boolean;
}

/** A posted public form, as typed. */
export interface TypedContribution {
  answers: Answers;
  contact: TypedContact;
  demographics: Record<string, string>;
  consent: boolean;
}

/** Reads a posted form. Nothing is judged and nothing is dropped. */
export function typedContribution(form: FormDefinition, body: Body): TypedContribution {
  return {
    answers: answersOfBody(form, body),
    contact: {
      wish: textField(body, 'contact.wish'),
      name: textField(body, 'contact.name'),
      email: textField(body, 'contact.email'),
      phone: textField(body, 'contact.phone'),
      street: textField(body, 'contact.address.street'),
      postcode: textField(body, 'contact.address.postcode'),
      city: textField(body, 'contact.address.city'),
      easyLanguage: isTicked(body, 'contact.easyLanguage'),
    },
    demographics: demographicsOfBody(form, body),
    consent: isTicked(body, 'consent'),
  };
}

export const emptyContribution = (easy: boolean): TypedContribution => ({
  answers: {},
  contact: {
    wish: '',
    name: '',
    email: '',
    phone: '',
    street: '',
    postcode: '',
    city: '',
    easyLanguage: easy,
  },
  demographics: {},
  consent: false,
});

export interface CheckedContribution {
  problems: FieldProblem[];
  answers: Answers;
  demographics: Record<string, string>;
  /** Only what the chosen way needs, with the name when a person will write or call. */
  contact: Contact;
}

/** Judges what was typed as intake will, so that most slips are shown without asking it. */
export function checkContribution(form: FormDefinition, typed: TypedContribution): CheckedContribution {
  const checked = checkAnswers(form, typed.answers);
  const person = checkDemographics(form, typed.demographics);
  const problems = [...checked.problems, ...person.problems];
  const wish = replyWaySchema.safeParse(typed.contact.wish);
  const contact = wish.success ? contactFor(wish.data, typed.contact) : { wish: 'none' as const };
  if (!wish.success)
    problems.push({ pointer: '/contact/wish', code: 'required', detail: 'choose how to hear back' });
  else problems.push(...contactProblems(wish.data, typed.contact, contact));
  if (!typed.consent) problems.push({ pointer: '/consent', code: 'required', detail: 'consent is needed' });
  return { problems, answers: checked.answers, demographics: person.demographics, contact };
}

/** People often fill in more than the way they chose needs; the rest is not ours to keep. */
function contactFor(wish: ReplyWay, typed: TypedContact): Contact {
  const name = trimText(typed.name) || undefined;
  const easyLanguage = typed.easyLanguage || undefined;
  switch (wish) {
    case 'email':
      return { wish, email: emailAsShown(trimText(typed.email)), easyLanguage };
    case 'sms':
      return { wish, phone: trimText(typed.phone), easyLanguage };
    case 'call':
      return { wish, phone: trimText(typed.phone), name, easyLanguage };
    case 'letter':
      return {
        wish,
        name,
        address: {
          street: trimText(typed.street),
          postcode: trimText(typed.postcode),
          city: trimText(typed.city),
        },
        easyLanguage,
      };
    case 'none':
      return { wish };
  }
}

function contactProblems(wish: ReplyWay, typed: TypedContact, contact: Contact): FieldProblem[] {
  const needed: Record<ReplyWay, [pointer: string, value: string][]> = {
    email: [['/contact/email', typed.email]],
    sms: [['/contact/phone', typed.phone]],
    call: [['/contact/phone', typed.phone]],
    letter: [
      ['/contact/address/street', typed.street],
      ['/contact/address/postcode', typed.postcode],
      ['/contact/address/city', typed.city],
    ],
    none: [],
  };
  const missing = needed[wish]
    .filter(([, value]) => isBlank(value))
    .map(([pointer]): FieldProblem => ({
      pointer,
      code: 'required',
      detail: 'needed for this way to answer',
    }));
  const parsed = contactSchema.safeParse(contact);
  const wrong = parsed.success ? numberProblems(contact.phone) : wrongIn(contact, parsed.error);
  return [...missing, ...wrong.filter(({ pointer }) => !missing.some((one) => one.pointer === pointer))];
}

function wrongIn(contact: Contact, error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue): FieldProblem => {
    const pointer = `/contact/${issue.path.join('/')}`;
    if (pointer === '/contact/email') {
      const code = isBeyondAscii(contact.email ?? '') ? beyondAscii : 'not-an-email';
      return { pointer, code, detail: 'must be an e-mail address' };
    }
    if (pointer === '/contact/phone')
      return { pointer, code: 'not-a-phone-number', detail: 'must be a phone number' };
    if (issue.code === 'too_big') {
      const params = { max: Number(issue.maximum), length: lengthAt(contact, issue.path) };
      return { pointer, code: 'too-long', detail: issue.message, params };
    }
    if (issue.code === 'too_small')
      return { pointer, code: 'too-short', detail: issue.message, params: { min: Number(issue.minimum) } };
    return { pointer, code: 'wrong-type', detail: issue.message };
  });
}

function numberProblems(phone?: string): FieldProblem[] {
  const problem = phone === undefined ? undefined : numberProblem('/contact/phone', phone);
  return problem ? [problem] : [];
}

/**
 * The same with the number that a caller gave: it is kept whatever way the answer goes, because it is how we know them again.
 * So it must be one, also where no answer goes there.
 */
export function withNumber(checked: CheckedContribution, typed: TypedContact): CheckedContribution {
  const phone = trimText(typed.phone);
  if (phone === '' || checked.contact.phone !== undefined) return checked;
  return {
    ...checked,
    contact: { ...checked.contact, phone },
    problems: [...checked.problems, ...numberProblems(phone)],
  };
}

function lengthAt(contact: Contact, path: readonly PropertyKey[]): number {
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    contact,
  );
  return typeof value === 'string' ? value.length : 0;
}
