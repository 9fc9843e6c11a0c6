import type { Answers } from '../forms/answers.js';
import type { FormDefinition } from '../forms/form-definition.js';
import type { Channel } from '../values/channel.js';
import type { Consent, Contact } from '../values/contact.js';
import type { Language } from '../values/language.js';
import type { RequestInput } from './define-request.js';
import type { receiveContribution } from './contributions.requests.js';

type Input = RequestInput<typeof receiveContribution>;

/** What somebody said by the form of a process, as whoever took it down has it. */
export interface TakenDown extends Partial<
  Pick<Input, 'capturedAt' | 'idempotency' | 'spokenLanguage' | 'summary' | 'supports' | 'draftId'>
> {
  process: { slug: string; form: Pick<FormDefinition, 'consent'> };
  channel: Channel;
  language: Language;
  answers: Answers;
  contact?: Contact | undefined;
  demographics?: Record<string, string> | undefined;
  /** When it was given; and the wording, the language and the reader where these are not those of the form and channel. */
  consent: Pick<Consent, 'at'> & Partial<Pick<Consent, 'version' | 'language' | 'readBy'>>;
}

/** How consent is given where a form is filled in by this channel. */
const usualWay: Record<Channel, Consent['how']> = { web: 'ticked', phone: 'read-out', paper: 'signed' };

/** The input of `receive-contribution`, made in the same way for every channel. */
export function contributionInput({
  process: { slug, form },
  channel,
  language,
  answers,
  contact = { wish: 'none' },
  demographics = {},
  consent,
  ...more
}: TakenDown): Input {
  return {
    process: slug,
    channel,
    language,
    answers,
    contact,
    demographics,
    consent: {
      given: true,
      version: consent.version ?? form.consent.version,
      language: consent.language ?? language,
      how: usualWay[channel],
      at: consent.at,
      ...(consent.readBy === undefined ? {} : { readBy: consent.readBy }),
    },
    ...more,
  };
}
