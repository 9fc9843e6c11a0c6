import {
  type FormDefinition,
  type Language,
  type SimilarContribution,
  textIn,
  trimText,
} from '@gemeinsam/contracts';
import { emailAsShown } from '@gemeinsam/service-kit/email/email-as-shown';
import { asShown } from '@gemeinsam/service-kit/telephone/dialled-number';
import { answersInWords } from '../../../shell/definition-form/answers-in-words.js';
import { phoneTexts } from '../phone.texts.js';
import { callTexts } from './call.texts.js';
import type { TypedCall } from './draft-input.js';

/** One part that is read out and confirmed by itself. */
export interface ReadBackPart {
  id: string;
  title: string;
  lines: string[];
  /** A passage of the lines that is in the language of somebody else. */
  quoted?: { text: string; language: Language };
  /** The caller's own words rather than ours. */
  own: boolean;
}

/**
 * What the agent reads aloud, in the language of the call, composed of nothing but what was typed: the answers in their words,
 * then how the person hears back, their voluntary details, and the consent.
 */
export function readBackParts(
  form: FormDefinition,
  call: TypedCall,
  supported?: SimilarContribution,
): ReadBackPart[] {
  const said = callTexts(call.language);
  const parts: ReadBackPart[] = [];
  if (call.supports !== undefined)
    parts.push({
      id: 'supports',
      title: said.parts.supports,
      lines: [said.saidSupports(supported?.title ?? '')],
      ...(supported && { quoted: { text: supported.title, language: supported.language } }),
      own: false,
    });
  for (const { id, question, lines } of answersInWords(form, call.answers, call.language))
    parts.push({ id: `answers.${id}`, title: question, lines, own: true });
  const details = demographicsOf(form, call);
  if (details.length > 0)
    parts.push({ id: 'demographics', title: said.parts.demographics, lines: details, own: false });
  parts.push({ id: 'contact', title: said.parts.contact, lines: contactLines(call), own: false });
  parts.push({ id: 'consent', title: said.parts.consent, lines: [said.saidConsent], own: false });
  return parts;
}

function contactLines({ contact, language }: TypedCall): string[] {
  const texts = phoneTexts(language);
  const said = callTexts(language);
  // In groups, as a number is said.
  const phone = asShown(trimText(contact.phone));
  const where: Record<string, string> = {
    email: emailAsShown(contact.email),
    sms: phone,
    call: phone,
    letter: [contact.street, `${contact.postcode} ${contact.city}`.trim()].filter(Boolean).join(', '),
  };
  const wish = contact.wish as keyof typeof texts.saidBy;
  const place = trimText(where[wish] ?? '');
  return [
    ...(trimText(contact.name) && contact.wish !== 'none' ? [said.saidName(trimText(contact.name))] : []),
    place ? `${texts.saidBy[wish]}: ${place}.` : texts.noAnswer,
    ...(phone && place !== phone ? [said.saidNumber(phone)] : []),
  ];
}

const demographicsOf = (
  form: FormDefinition,
  { demographics, language }: { demographics: Record<string, string>; language: Language },
): string[] =>
  form.demographics.flatMap((question) => {
    const option = question.options.find(({ id }) => id === demographics[question.id]);
    return option ? [`${textIn(question.text, language)} ${textIn(option.text, language)}`] : [];
  });
