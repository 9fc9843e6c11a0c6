import { z } from 'zod';
import { messageOutcomeSchema, occasionSchema } from '../events/notification.events.js';
import { answerSchema, answersSchema } from '../forms/answers.js';
import { calendarDaySchema } from '../values/calendar-day.js';
import { channelSchema } from '../values/channel.js';
import { consentSchema, contactSchema, replyWaySchema } from '../values/contact.js';
import { contributionStateSchema } from '../values/contribution-state.js';
import { languageSchema } from '../values/language.js';
import { writtenTextSchema } from '../values/redaction.js';
import { referenceNumberSchema } from '../values/reference-number.js';
import { moderationDesk, phoneDesk, roles } from '../values/role.js';
import { spokenLanguageSchema } from '../values/spoken-language.js';
import { defineRequest } from './define-request.js';
import { trimmedText } from '../values/text.js';

const service = 'intake' as const;
const time = z.iso.datetime({ offset: true });
const slug = z.string().min(1).max(80);

export const contributionReceiptSchema = z.strictObject({
  contributionId: z.string(),
  reference: z.string(),
  status: contributionStateSchema,
  receivedAt: z.string(),
  decisionDueAt: z.string(),
  /** True when this submission had been accepted before and nothing new was made. */
  repeated: z.boolean(),
});
export type ContributionReceipt = z.infer<typeof contributionReceiptSchema>;
/** Takes one contribution in, by any channel. Phone and paper need a member of staff or a token. */
export const receiveContribution = defineRequest({
  service,
  name: 'receive-contribution',
  repeatable: 'with-key',
  allowed: 'public',
  input: z.strictObject({
    process: slug,
    channel: channelSchema,
    language: languageSchema,
    /** What the person speaks, where it is not the language of the text. */
    spokenLanguage: spokenLanguageSchema.optional(),
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
    summary: trimmedText().max(2000).optional(),
    /** The contribution this person supports instead of saying the same again; then no text is required. */
    supports: z.uuid().optional(),
    /** The draft of a call it was written as: says who had read the consent out, and when. */
    draftId: z.uuid().optional(),
  }),
  output: contributionReceiptSchema,
});
/** Adds the author's words to a contribution that is not decided yet, as an agent heard them; a returned one goes back to review. */
export const amendContribution = defineRequest({
  service,
  name: 'amend-contribution',
  allowed: phoneDesk,
  input: z.strictObject({
    reference: referenceNumberSchema,
    text: trimmedText().min(1).max(5000),
    channel: channelSchema,
  }),
  output: z.strictObject({ status: contributionStateSchema, contributionVersion: z.number() }),
});
export const withdrawContribution = defineRequest({
  service,
  name: 'withdraw-contribution',
  allowed: phoneDesk,
  input: z.strictObject({ reference: referenceNumberSchema, channel: channelSchema }),
  output: z.strictObject({ status: contributionStateSchema }),
});
/**
 * Takes an author's appeal against a decline: once, within `appealUntil`. Members of staff take it down, on the phone or
 * from a letter. The same words sent again are answered as the first time.
 */
export const appealContribution = defineRequest({
  service,
  name: 'appeal-contribution',
  repeatable: 'always',
  allowed: [...phoneDesk, 'paper'],
  input: z.strictObject({
    reference: referenceNumberSchema,
    /** Why the author sees it differently, in their words. */
    text: trimmedText().min(1).max(5000),
    channel: channelSchema,
    /** The day on which a letter came in; an appeal counts from then. */
    arrivedOn: calendarDaySchema.optional(),
  }),
  output: z.strictObject({ status: contributionStateSchema, decisionDueAt: z.string() }),
});
/**
 * Takes back what was sent under an idempotency key, for whoever sends it again with other words. The key is the proof:
 * only the form that was sent knows it. Refused once it is decided, because others have acted on it by then.
 */
export const withdrawSent = defineRequest({
  service,
  name: 'withdraw-sent',
  repeatable: 'with-key',
  allowed: 'public',
  input: z.strictObject({
    idempotency: z.strictObject({ scope: z.string().min(1).max(120), key: z.string().min(1).max(200) }),
    channel: channelSchema,
  }),
  output: z.strictObject({ status: contributionStateSchema }),
});
export const timelineEntrySchema = z.strictObject({
  state: contributionStateSchema,
  at: z.string(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
/** How a message to the author ended. */
export const answerGivenSchema = z.strictObject({
  occasion: occasionSchema,
  outcome: messageOutcomeSchema,
  at: z.string(),
});
export type AnswerGiven = z.infer<typeof answerGivenSchema>;
/** What anyone with the number may see: no text unless published, never contact. */
export const publicStatusSchema = z.strictObject({
  reference: z.string(),
  process: z.strictObject({
    slug: z.string(),
    title: z.strictObject({ de: z.string(), en: z.string() }),
  }),
  status: contributionStateSchema,
  receivedAt: z.string(),
  /** Of the decision on the appeal, once there is one. */
  decisionDueAt: z.string(),
  /** Until when its author may appeal; while it is declined and no appeal was made. */
  appealUntil: z.string().optional(),
  timeline: z.array(timelineEntrySchema),
  /** Ids to ask moderation for the question or the reasons in words. */
  contributionId: z.string(),
  contributionVersion: z.number(),
  language: languageSchema,
  /** The answers that reached their end, oldest first. */
  answers: z.array(answerGivenSchema).optional(),
});
export type PublicStatus = z.infer<typeof publicStatusSchema>;
export const publicStatus = defineRequest({
  service,
  name: 'public-status',
  repeatable: 'always',
  input: z.strictObject({ reference: referenceNumberSchema }),
  output: publicStatusSchema,
  allowed: 'public',
});
export const paperEvidenceSchema = z.strictObject({
  cropKey: z.string(),
  /** Who says what stands there: the machine was sure and nobody changed it, or persons entered it. */
  source: z.enum(['machine', 'person']),
  /** The machine's, 0..1; where there are boxes. */
  confidence: z.number().optional(),
  /** What the machine saw, where a person entered something else. */
  machine: answerSchema.optional(),
  /** How many times it was entered, and when last. */
  entries: z.number(),
  /** It counts because two blind entries say the same. */
  agreed: z.boolean().optional(),
  enteredAt: z.string().optional(),
  unreadable: z.boolean().optional(),
});
export type PaperEvidence = z.infer<typeof paperEvidenceSchema>;
/** The content of contributions, for those who must read it; ids not found or erased are left out. */
export const contributionContentSchema = z.strictObject({
  contributionId: z.string(),
  reference: z.string(),
  version: z.number(),
  process: z.string(),
  formVersion: z.number(),
  channel: channelSchema,
  language: languageSchema,
  /** What the person speaks, where it is not the language of the text. */
  spokenLanguage: z.string().optional(),
  title: z.string(),
  /** It was published with passages blacked out: this is the published wording, of everything. */
  redacted: z.literal(true).optional(),
  answers: answersSchema,
  summary: z.string().optional(),
  amendments: z.array(
    z.strictObject({
      text: z.string(),
      at: z.string(),
      channel: channelSchema,
      /** The version it made; older copies of intake do not say it. */
      version: z.int().optional(),
    }),
  ),
  /** What its author says against the decline. */
  appeal: z
    .strictObject({
      text: z.string(),
      at: z.string(),
      channel: channelSchema,
      takenByName: z.string().optional(),
    })
    .optional(),
  replyWay: replyWaySchema,
  consent: consentSchema,
  capturedAt: z.string(),
  receivedAt: z.string(),
  capturedBy: z.string().optional(),
  /** Blob keys of the crops of a paper form, by question id. */
  crops: z.record(z.string(), z.string()).optional(),
  /** How what stands in the fields of a paper form came to be, by question id. */
  paper: z.record(z.string(), paperEvidenceSchema).optional(),
  /** The contribution it supports. */
  supports: z.string().optional(),
  /** The wording that was agreed to, in the language of the consent, and the name of who read it out. */
  consentText: z.string().optional(),
  consentReadBy: z.string().optional(),
});
export type ContributionContent = z.infer<typeof contributionContentSchema>;
export const contentsOf = defineRequest({
  service,
  name: 'contents-of',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ contributionIds: z.array(z.uuid()).min(1).max(200) }),
  output: z.array(contributionContentSchema),
});

/** What is published of a contribution once somebody publishes it: every answer in words of its author's own, and what they added. */
export const wordingOf = defineRequest({
  service,
  name: 'wording-of',
  repeatable: 'always',
  allowed: 'service',
  input: z.strictObject({ contributionId: z.uuid() }),
  output: z
    .strictObject({ version: z.number(), language: languageSchema, texts: z.array(writtenTextSchema) })
    .nullable(),
});
export const originalWordingSchema = z.strictObject({
  contributionId: z.string(),
  reference: z.string(),
  language: languageSchema,
  title: z.string(),
  texts: z.array(writtenTextSchema),
  summary: z.string().optional(),
});
export type OriginalWording = z.infer<typeof originalWordingSchema>;
/** What was written before passages were blacked out; `null` where nothing was. Moderation knows who may read it. */
export const originalWording = defineRequest({
  service,
  name: 'original-wording',
  repeatable: 'always',
  allowed: 'service',
  input: z.strictObject({ contributionId: z.uuid() }),
  output: originalWordingSchema.nullable(),
});

/** More than these nobody looks through; then the newest are found, and it is said that there are more. */
export const mostFound = 1000;
const searchedText = z.string().max(200);
/**
 * Contributions in which every word of `text` stands: in the title, the answers, the place, the summary of a call or an
 * amendment; whole, begun, within a longer word, or misspelled. A name of a district finds what is about it, a number of
 * at least four digits the reference numbers that begin with it. Those with all words in the title first, then the
 * newest. Withdrawn and erased ones never.
 */
export const searchContributions = defineRequest({
  service,
  name: 'search-contributions',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({
    text: searchedText,
    process: slug.optional(),
    channel: channelSchema.optional(),
    language: languageSchema.optional(),
  }),
  output: z.strictObject({
    contributionIds: z.array(z.string()).max(mostFound),
    /** Whether there are more than were found. */
    more: z.boolean(),
  }),
});

/** A piece of a text, and whether it is what was looked for. */
export const passageSchema = z.strictObject({ text: z.string(), found: z.boolean() });
export type Passage = z.infer<typeof passageSchema>;
export const markedContributionSchema = z.strictObject({
  contributionId: z.string(),
  reference: z.string(),
  /** Of title and excerpt. */
  language: languageSchema,
  title: z.array(passageSchema),
  /** The part of the text in which most of it stands. */
  excerpt: z.array(passageSchema),
});
export type MarkedContribution = z.infer<typeof markedContributionSchema>;
/** Title and best excerpt of contributions with the words of `text` marked, in the order of the ids. */
export const markContributions = defineRequest({
  service,
  name: 'mark-contributions',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ text: searchedText, contributionIds: z.array(z.uuid()).min(1).max(50) }),
  output: z.array(markedContributionSchema),
});
export const similarContributionSchema = z.strictObject({
  contributionId: z.string(),
  reference: z.string(),
  /** Of title and excerpt. */
  language: languageSchema,
  title: z.string(),
  /** The passage that is alike, at most 200 characters. */
  excerpt: z.string(),
  process: z.string(),
  channel: channelSchema,
  status: contributionStateSchema,
  receivedAt: z.string(),
  supporters: z.number(),
  /** 0 to 1; only its order means something. */
  score: z.number(),
});
export type SimilarContribution = z.infer<typeof similarContributionSchema>;
/** Contributions of all channels that say something like `text`, the most alike first. Withdrawn and erased ones never. */
export const findSimilar = defineRequest({
  service,
  name: 'find-similar',
  repeatable: 'always',
  allowed: roles,
  input: z.strictObject({
    text: z.string().max(12_000),
    language: languageSchema,
    process: slug.optional(),
    limit: z.int().min(1).max(20).default(5),
    /** This one is in the answer whatever it says, as long as it is there: the one that is supported already. */
    including: z.uuid().optional(),
  }),
  output: z.array(similarContributionSchema),
});
export const publishedSimilarSchema = similarContributionSchema.pick({
  contributionId: true,
  language: true,
  title: true,
  excerpt: true,
  supporters: true,
});
export type PublishedSimilar = z.infer<typeof publishedSimilarSchema>;
/**
 * Published contributions that say something like `text`, for whoever is about to say it again. Nothing that is not published
 * is ever in the answer, and no reference number, because with the number its author is asked and answers.
 */
export const findPublishedSimilar = defineRequest({
  service,
  name: 'find-published-similar',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject({
    text: z.string().max(12_000),
    language: languageSchema,
    process: slug,
    limit: z.int().min(1).max(10).default(5),
    /** This one is in the answer whatever it says, as long as it is published: the one that is supported already. */
    including: z.uuid().optional(),
  }),
  output: z.array(publishedSimilarSchema),
});
/** Totals by channel and state, for reconciling (guarantee G9). */
export const intakeTotals = defineRequest({
  service,
  name: 'totals',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({ process: slug.optional() }),
  output: z.array(
    z.strictObject({
      process: z.string(),
      channel: channelSchema,
      status: contributionStateSchema,
      count: z.number(),
    }),
  ),
});
