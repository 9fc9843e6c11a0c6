import { z } from 'zod';
import { answersSchema, type Answers } from '../forms/answers.js';
import type { MessageOutcome, Occasion } from '../events/notification.events.js';
import { processSchema, type ParticipationProcess } from '../forms/form-definition.js';
import { channelSchema, type Channel } from '../values/channel.js';
import {
  consentSchema,
  contactSchema,
  type Consent,
  type Contact,
  type ReplyWay,
} from '../values/contact.js';
import type { ContributionState } from '../values/contribution-state.js';
import { languageSchema, type Language } from '../values/language.js';
import { referenceNumberSchema } from '../values/reference-number.js';
import { defineRequest } from './define-request.js';

const service = 'intake' as const;
const time = z.iso.datetime({ offset: true });
const slug = z.string().min(1).max(80);

export interface ProcessView extends ParticipationProcess {
  id: string;
  open: boolean;
}
export const listProcesses = defineRequest<ProcessView[]>()({
  service,
  name: 'list-processes',
  repeatable: 'always',
  input: z.strictObject({ onlyOpen: z.boolean().default(true) }),
  allowed: 'public',
});
export const getProcess = defineRequest<ProcessView>()({
  service,
  name: 'get-process',
  repeatable: 'always',
  input: z.strictObject({ slug, formVersion: z.int().optional() }),
  allowed: 'public',
});
/** Publishes a process, or a new version of its form. The same content twice changes nothing. */
export const publishProcess = defineRequest<ProcessView>()({
  service,
  name: 'publish-process',
  input: processSchema,
  allowed: ['admin'],
});

export interface ContributionReceipt {
  contributionId: string;
  reference: string;
  status: ContributionState;
  receivedAt: string;
  decisionDueAt: string;
  /** True when this submission had been accepted before and nothing new was made. */
  repeated: boolean;
}
/** Takes one contribution in, by any channel. Phone and paper need a member of staff or a token. */
export const receiveContribution = defineRequest<ContributionReceipt>()({
  service,
  name: 'receive-contribution',
  repeatable: 'with-key',
  allowed: 'public',
  input: z.strictObject({
    process: slug,
    channel: channelSchema,
    language: languageSchema,
    answers: answersSchema,
    contact: contactSchema.optional(),
    consent: consentSchema,
    demographics: z.record(z.string(), z.string().max(60)).default({}),
    capturedAt: time.optional(),
    /** `scope` separates callers (session, token, form); within it one key is one contribution. */
    idempotency: z
      .strictObject({ scope: z.string().min(1).max(120), key: z.string().min(1).max(200) })
      .optional(),
    /** The agent's summary of a call, kept apart from the caller's own words. */
    summary: z.string().trim().max(2000).optional(),
    /** The contribution this person supports instead of saying the same again; then no text is required. */
    supports: z.uuid().optional(),
    /** The draft of a call it was written as: says who had read the consent out, and when. */
    draftId: z.uuid().optional(),
  }),
});

/** Adds the author's words to a contribution that is not decided yet; a returned one goes back to review. */
export const amendContribution = defineRequest<{ status: ContributionState; contributionVersion: number }>()({
  service,
  name: 'amend-contribution',
  allowed: 'public',
  input: z.strictObject({
    reference: referenceNumberSchema,
    text: z.string().trim().min(1).max(5000),
    channel: channelSchema,
  }),
});
export const withdrawContribution = defineRequest<{ status: ContributionState }>()({
  service,
  name: 'withdraw-contribution',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({ reference: referenceNumberSchema, channel: channelSchema }),
});
/** What an agent may see and change for a caller who has their number. */
export interface ContributionForCaller extends PublicStatus {
  title: string;
  channel: Channel;
  replyWay: ReplyWay;
  /** Which ways could be used with what is on file. */
  reachable: { email: boolean; phone: boolean; address: boolean };
  supports?: string;
  /** What this caller may do now. */
  may: { withdraw: boolean; amend: boolean; changeContact: boolean };
}
/**
 * Looks up by what a caller says: the number, or a phone number they are known by. With a mistyped number `near` holds
 * existing numbers that one slip turns into it.
 */
export const lookUpForCaller = defineRequest<{
  found: ContributionForCaller[];
  near: string[];
  /** `card-not-arrived`: the number is on the stub of a card that has not become a contribution yet. */
  why?: 'not-ten-digits' | 'check-digit' | 'unknown-number' | 'card-not-arrived';
}>()({
  service,
  name: 'look-up-for-caller',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({ said: z.string().trim().min(3).max(60) }),
});
/** Changes how the author hears back; answers not yet sent take the new way. */
export const changeContact = defineRequest<{ replyWay: ReplyWay }>()({
  service,
  name: 'change-contact',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({
    reference: referenceNumberSchema,
    contact: contactSchema,
    consent: consentSchema,
    channel: channelSchema,
  }),
});

export interface SimilarContribution {
  contributionId: string;
  reference: string;
  title: string;
  /** The passage that is alike, at most 200 characters. */
  excerpt: string;
  process: string;
  channel: Channel;
  status: ContributionState;
  receivedAt: string;
  supporters: number;
  /** 0 to 1; only its order means something. */
  score: number;
}
/** Contributions of all channels that say something like `text`, the most alike first. Withdrawn and erased ones never. */
export const findSimilar = defineRequest<SimilarContribution[]>()({
  service,
  name: 'find-similar',
  repeatable: 'always',
  allowed: ['agent', 'paper', 'moderator', 'lead', 'admin'],
  input: z.strictObject({
    text: z.string().max(12_000),
    language: languageSchema,
    process: slug.optional(),
    limit: z.int().min(1).max(20).default(5),
    /** This one is in the answer whatever it says, as long as it is there: the one that is supported already. */
    including: z.uuid().optional(),
  }),
});

/** Deletes contact, demographics and text everywhere (GDPR Art. 17). Cannot be undone. */
export const eraseContributor = defineRequest<{ status: ContributionState }>()({
  service,
  name: 'erase-contributor',
  allowed: ['admin'],
  input: z.strictObject({ reference: referenceNumberSchema }),
});

export interface TimelineEntry {
  state: ContributionState;
  at: string;
}
/** How a message to the author ended. */
export interface AnswerGiven {
  occasion: Occasion;
  outcome: MessageOutcome;
  at: string;
}
/** What anyone with the number may see: no text unless published, never contact. */
export interface PublicStatus {
  reference: string;
  process: { slug: string; title: { de: string; en: string } };
  status: ContributionState;
  receivedAt: string;
  decisionDueAt: string;
  timeline: TimelineEntry[];
  /** Ids to ask moderation for the question or the reasons in words. */
  contributionId: string;
  contributionVersion: number;
  language: Language;
  /** The answers that reached their end, oldest first. */
  answers?: AnswerGiven[];
}
export const publicStatus = defineRequest<PublicStatus>()({
  service,
  name: 'public-status',
  repeatable: 'always',
  input: z.strictObject({ reference: referenceNumberSchema }),
  allowed: 'public',
});

/** The content of contributions, for those who must read it; ids not found or erased are left out. */
export interface ContributionContent {
  contributionId: string;
  reference: string;
  version: number;
  process: string;
  formVersion: number;
  channel: Channel;
  language: Language;
  title: string;
  answers: Answers;
  summary?: string;
  amendments: { text: string; at: string; channel: Channel }[];
  consent: Consent;
  capturedAt: string;
  receivedAt: string;
  capturedBy?: string;
  /** Blob keys of the crops of a paper form, by question id. */
  crops?: Record<string, string>;
  /** How what stands in the fields of a paper form came to be, by question id. */
  paper?: Record<string, PaperEvidence>;
  /** The contribution it supports. */
  supports?: string;
  /** The wording that was agreed to, in the language of the consent, and the name of who read it out. */
  consentText?: string;
  consentReadBy?: string;
}
export interface PaperEvidence {
  cropKey: string;
  /** Who says what stands there: the machine was sure and nobody changed it, or persons entered it. */
  source: 'machine' | 'person';
  /** The machine's, 0..1; where there are boxes. */
  confidence?: number;
  /** What the machine saw, where a person entered something else. */
  machine?: Answers[string];
  /** How many times it was entered, and when last. */
  entries: number;
  /** It counts because two blind entries say the same. */
  agreed?: boolean;
  enteredAt?: string;
  unreadable?: boolean;
}
export const contentsOf = defineRequest<ContributionContent[]>()({
  service,
  name: 'contents-of',
  repeatable: 'always',
  allowed: ['moderator', 'lead', 'admin'],
  input: z.strictObject({ contributionIds: z.array(z.uuid()).min(1).max(200) }),
});

export interface ContributorContact {
  contributionId: string;
  reference: string;
  process: string;
  processTitle: { de: string; en: string };
  title: string;
  language: Language;
  channel: Channel;
  receivedAt: string;
  decisionDueAt: string;
  contact: Contact;
  /** E.164, when a phone number was given. */
  phone?: string;
}
/** Where authors can be reached, for notification alone; ids not found or erased are left out. */
export const contactsOf = defineRequest<ContributorContact[]>()({
  service,
  name: 'contacts-of',
  repeatable: 'always',
  allowed: 'service',
  input: z.strictObject({ contributionIds: z.array(z.uuid()).min(1).max(200) }),
});

export interface EntryOfDay {
  reference: string;
  title: string;
  status: ContributionState;
  receivedAt: string;
  capturedBy?: string;
}
/** What the phone desk took down on a day (Vienna time), newest first. `mine`: only the asker's. */
export const phoneEntries = defineRequest<EntryOfDay[]>()({
  service,
  name: 'phone-entries',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({ day: z.iso.date().optional(), mine: z.boolean().default(true) }),
});
/** Totals by channel and state, for reconciling (guarantee G9). */
export const intakeTotals = defineRequest<
  { process: string; channel: Channel; status: ContributionState; count: number }[]
>()({
  service,
  name: 'totals',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({ process: slug.optional() }),
});
