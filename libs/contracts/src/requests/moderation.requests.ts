import { z } from 'zod';
import { decisionOutcomeSchema } from '../events/moderation.events.js';
import { calendarDaySchema } from '../values/calendar-day.js';
import { channelSchema } from '../values/channel.js';
import { languageSchema, localizedTextSchema } from '../values/language.js';
import {
  mostRedactions,
  redactionReasonSchema,
  redactionSchema,
  writtenTextSchema,
} from '../values/redaction.js';
import { moderationDesk } from '../values/role.js';
import { defineRequest, pageOf, pagingShape, type RequestOutput } from './define-request.js';
import { mostFound, originalWordingSchema } from './contributions.requests.js';
import { statementOfReasonsSchema } from '../values/statement-of-reasons.js';
import { trimmedText } from '../values/text.js';

const service = 'moderation' as const;

export const caseStateSchema = z.enum([
  'open',
  'awaiting-second',
  'agreeing',
  'conflict',
  'revocable',
  'returned',
  'decided',
  'closed',
]);
export type CaseState = z.infer<typeof caseStateSchema>;
export const caseSummarySchema = z.strictObject({
  id: z.string(),
  contributionId: z.string(),
  process: z.string(),
  channel: channelSchema,
  language: languageSchema,
  district: z.string().optional(),
  topic: z.string().optional(),
  state: caseStateSchema,
  /** Raised by every change; sent back with a decision. */
  version: z.number(),
  contributionVersion: z.number(),
  receivedAt: z.string(),
  dueAt: z.string(),
  lease: z
    .strictObject({
      heldBy: z.string(),
      holderName: z.string(),
      until: z.string(),
      mine: z.boolean(),
    })
    .optional(),
  /** A first person proposed to decline; the second must not see the reason before giving theirs. */
  needsSecond: z.boolean(),
  /** Its author appeals against a decline; whoever decided before has no part in it. */
  appeal: z.literal(true).optional(),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;
/** How many reasons somebody may name for a decline. */
export const mostReasons = 5;
export const caseDetailSchema = z.strictObject({
  ...caseSummarySchema.shape,
  decisions: z.array(
    z.strictObject({
      id: z.string(),
      outcome: z.enum([...decisionOutcomeSchema.options, 'decline-proposed']),
      reasonCodes: z.array(z.string()),
      message: z.string(),
      /** What is to be blacked out. */
      redactions: z.array(redactionSchema).optional(),
      byName: z.string(),
      mine: z.boolean(),
      at: z.string(),
      /** It answers a wish to decline: it is compared with it, and decides nothing alone. */
      answers: z.literal(true).optional(),
      /** What this person told the lead when the two could not agree. */
      referral: z.string().optional(),
      takenBackAt: z.string().optional(),
      takenBackByName: z.string().optional(),
    }),
  ),
  /**
   * Who ended a comparison, with whom, and why for the office; `note` is empty where both came to the same, and while
   * somebody is to give a second opinion without knowing it.
   */
  agreements: z
    .array(
      z.strictObject({
        byName: z.string(),
        withName: z.string(),
        note: z.string(),
        at: z.string(),
        takenBackAt: z.string().optional(),
        takenBackByName: z.string().optional(),
      }),
    )
    .optional(),
  maySecond: z.boolean(),
  /** The asker gave an opinion before the appeal, and another person decides now. */
  decidedBefore: z.literal(true).optional(),
  /** The two opinions that the asker compares: the proposal to decline and the answer to it; ids of `decisions`. */
  compared: z.tuple([z.string(), z.string()]).optional(),
  /** Whether the asker can take the last opinion back, and until when if the author is told after that. */
  mayTakeBack: z.boolean(),
  revocableUntil: z.string().optional(),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;
/** What the queue is narrowed down to, beside the state. */
const queueFilterShape = {
  process: z.string().optional(),
  channel: channelSchema.optional(),
  language: languageSchema.optional(),
  district: z.string().optional(),
};

/**
 * What is to be done, for the asker: `open` they and others may take; `mine` they hold now; `second` waits for an opinion that
 * they may give; `comparing` for them and one other; `conflict` for a lead; `appeals` are appeals that they may decide on; `revocable` was decided, and they may take it back.
 */
export const caseViewSchema = z.enum([
  'open',
  'mine',
  'second',
  'comparing',
  'conflict',
  'appeals',
  'revocable',
]);
export type CaseView = z.infer<typeof caseViewSchema>;

/** A case in a list: where it was decided, with what came of it and by whom. */
export const listedCaseSchema = z.strictObject({
  ...caseSummarySchema.shape,
  decided: z
    .strictObject({ outcome: decisionOutcomeSchema, byNames: z.array(z.string()), at: z.string() })
    .optional(),
});
export type ListedCase = z.infer<typeof listedCaseSchema>;

/** Oldest promise first. Where a `view` is named, `state` does not count. */
export const listCases = defineRequest({
  service,
  name: 'list-cases',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({
    ...pagingShape,
    view: caseViewSchema.optional(),
    state: z.enum([...caseStateSchema.exclude(['closed']).options, 'all']).default('open'),
    ...queueFilterShape,
  }),
  output: z.strictObject({ ...pageOf(listedCaseSchema).shape, total: z.number() }),
});
/**
 * Cases in any state but closed: of these contributions, in their order; else the newest first. `by` is a part of the
 * name of somebody who gave an opinion that counts, also misspelled; from the day
 * `from` to the day `until` (of the office) a case came in or was decided.
 */
export const findCases = defineRequest({
  service,
  name: 'find-cases',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({
    contributionIds: z.array(z.uuid()).max(mostFound).optional(),
    by: z.string().max(100).optional(),
    from: calendarDaySchema.optional(),
    until: calendarDaySchema.optional(),
    view: caseViewSchema.optional(),
    state: z.enum([...caseStateSchema.exclude(['closed']).options, 'all']).default('all'),
    ...queueFilterShape,
    skip: z.int().min(0).max(9_999).default(0),
    limit: z.int().min(1).max(50).default(25),
  }),
  output: z.strictObject({ items: z.array(listedCaseSchema), total: z.number() }),
});

/** How many cases wait, for the asker. */
export const countCases = defineRequest({
  service,
  name: 'count-cases',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject(queueFilterShape),
  output: z.strictObject({
    /** All that somebody has something to do with, whatever the filter. */
    waiting: z.number(),
    /** The earliest promise among these. */
    oldestDueAt: z.string().optional(),
    /** What each view holds within the filter: as many as `list-cases` lists. */
    views: z.record(caseViewSchema, z.number()),
  }),
});
export type CaseCounts = z.infer<typeof countCases.output>;
/**
 * Leases the next case nobody holds (or the one named) to the asker for five minutes. `null`: nothing waits. With `mineFirst` what
 * the asker holds already comes before anything else, whatever the filter, and is `kept`: one case after the other.
 */
export const claimCase = defineRequest({
  service,
  name: 'claim-case',
  allowed: moderationDesk,
  input: z.strictObject({
    caseId: z.uuid().optional(),
    mineFirst: z.boolean().optional(),
    ...queueFilterShape,
  }),
  output: caseDetailSchema.extend({ kept: z.literal(true).optional() }).nullable(),
});
export const getCase = defineRequest({
  service,
  name: 'get-case',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ caseId: z.uuid() }),
  output: caseDetailSchema,
});
export const renewLease = defineRequest({
  service,
  name: 'renew-lease',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ caseId: z.uuid() }),
  output: z.strictObject({ until: z.string() }),
});
export const releaseCase = defineRequest({
  service,
  name: 'release-case',
  allowed: moderationDesk,
  input: z.strictObject({ caseId: z.uuid() }),
  output: z.strictObject({ released: z.boolean() }),
});

/**
 * Decides. The asker must hold the lease and name the version they saw. Declining is a proposal until a second
 * person has given an opinion of their own; then the two compare (`agreeing`). Only a person decides, never a
 * token. Until `revocableUntil` it can be taken back, and nobody is told.
 * The same opinion sent twice is answered as the first time. `redactions` are the passages of this version that are blacked out, with
 * `published-redacted` alone. `message` are the words to the author: the question when returning, the plain-language sentence when declining.
 */
export const decideCase = defineRequest({
  service,
  name: 'decide-case',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({
    caseId: z.uuid(),
    version: z.int(),
    outcome: decisionOutcomeSchema,
    reasonCodes: z.array(z.string().max(60)).max(mostReasons).default([]),
    message: trimmedText().max(2000).default(''),
    redactions: z.array(redactionSchema).max(mostRedactions).optional(),
  }),
  output: z.strictObject({
    caseId: z.string(),
    state: caseStateSchema,
    version: z.number(),
    decisionId: z.string().optional(),
    revocableUntil: z.string().optional(),
  }),
});

/**
 * Ends a comparison: the opinion that is named stands, for both. Where the two differ, it is that of the other person, and
 * `note` says to the office why; where they come to the same, it is that whose words the author is to get.
 */
export const agreeOnCase = defineRequest({
  service,
  name: 'agree-on-case',
  allowed: moderationDesk,
  input: z.strictObject({
    caseId: z.uuid(),
    version: z.int(),
    opinionId: z.uuid(),
    note: trimmedText().max(500).default(''),
  }),
  output: decideCase.output,
});

/** Ends a comparison without agreement: a lead decides, and reads `note`. */
export const referToLead = defineRequest({
  service,
  name: 'refer-to-lead',
  allowed: moderationDesk,
  input: z.strictObject({
    caseId: z.uuid(),
    version: z.int(),
    note: trimmedText().max(500).default(''),
  }),
  output: decideCase.output,
});

/**
 * Takes the last opinion on a case back, with what was decided by it, before anybody was told: whoever gave it, or a
 * lead. A proposal to decline can be taken back until somebody answers it. The same taken back twice by the same person
 * is answered as the first time.
 */
export const takeBackDecision = defineRequest({
  service,
  name: 'take-back-decision',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ caseId: z.uuid(), version: z.int() }),
  output: z.strictObject({ caseId: z.string(), state: caseStateSchema, version: z.number() }),
});

/** Against the law, or against the rules of taking part; as a statement of reasons names it (Regulation (EU) 2022/2065, Article 17(3)). */
export const declineGroundSchema = z.enum(['illegal-content', 'incompatible-content']);
export type DeclineGround = z.infer<typeof declineGroundSchema>;
export const declineReasonSchema = z.strictObject({
  code: z.string(),
  text: localizedTextSchema,
  explanation: localizedTextSchema,
});
export type DeclineReason = z.infer<typeof declineReasonSchema>;
export const listReasons = defineRequest({
  service,
  name: 'list-reasons',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject({ process: z.string().optional() }),
  output: z.strictObject({ version: z.number(), reasons: z.array(declineReasonSchema) }),
});

/** The words that belong to decisions that were told, for the author's status page and messages; no moderator is named. */
export const decisionWordsSchema = z.strictObject({
  decisionId: z.string(),
  contributionId: z.string(),
  outcome: decisionOutcomeSchema,
  reasons: z.array(
    z.strictObject({
      code: z.string(),
      text: localizedTextSchema,
      explanation: localizedTextSchema,
    }),
  ),
  /** What a decline is founded on; of older copies of moderation nothing is said. */
  grounds: z.array(declineGroundSchema).optional(),
  message: z.string(),
  /** Why passages were blacked out, each reason once. */
  redactionReasons: z.array(redactionReasonSchema).optional(),
  decidedAt: z.string(),
});
export type DecisionWords = z.infer<typeof decisionWordsSchema>;
export const decisionsOf = defineRequest({
  service,
  name: 'decisions-of',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject({ contributionIds: z.array(z.uuid()).min(1).max(200) }),
  output: z.array(decisionWordsSchema),
});
/** Where the screening sees what may have to be blacked out; a hint for a person, nothing follows from it by itself. */
const redactionHintSchema = z.strictObject({
  ...redactionSchema.shape,
  /** Which recogniser, in which version, and how sure: above 0 and at most 1. */
  recogniser: z.string(),
  version: z.number(),
  score: z.number(),
});
export type RedactionHint = z.infer<typeof redactionHintSchema>;
/** What would be published of a case, with the passages that the asker has marked so far. */
export const redactionOf = defineRequest({
  service,
  name: 'redaction-of',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ caseId: z.uuid() }),
  output: z.strictObject({
    contributionId: z.string(),
    contributionVersion: z.number(),
    language: languageSchema,
    texts: z.array(writtenTextSchema),
    redactions: z.array(redactionSchema),
    hints: z.array(redactionHintSchema),
  }),
});
export type RedactionDraft = RequestOutput<typeof redactionOf>;
/**
 * Marks passages and takes marks away, for the asker alone and for this version: nothing is decided. What is marked is kept until
 * the author changes the text. The asker must hold the lease.
 */
export const markRedactions = defineRequest({
  service,
  name: 'mark-redactions',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({
    caseId: z.uuid(),
    contributionVersion: z.int(),
    mark: z.array(redactionSchema).max(mostRedactions).optional(),
    unmark: z.array(redactionSchema).max(mostRedactions).optional(),
  }),
  output: z.strictObject({ redactions: z.array(redactionSchema) }),
});
/** What was written before passages were blacked out: for leads and for whoever decided. */
export const originalOf = defineRequest({
  service,
  name: 'original-of',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ caseId: z.uuid() }),
  output: originalWordingSchema,
});
export const moderationTotals = defineRequest({
  service,
  name: 'totals',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({ process: z.string().optional() }),
  output: z.array(
    z.strictObject({
      process: z.string(),
      channel: channelSchema,
      state: caseStateSchema,
      outcome: decisionOutcomeSchema.optional(),
      count: z.number(),
    }),
  ),
});

/** The statements of reasons of what was declined and told on a case, oldest first. */
export const statementsOfReasons = defineRequest({
  service,
  name: 'statements-of-reasons',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({ caseId: z.uuid() }),
  output: z.array(statementOfReasonsSchema),
});

/** How many decisions were told; after an appeal a contribution has more than one. */
export const decisionTotals = defineRequest({
  service,
  name: 'decision-totals',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({}),
  output: z.array(z.strictObject({ outcome: decisionOutcomeSchema, count: z.number() })),
});

/** What was decided and told, without names and words. Each entry names the hash of the one before; see `hashOf` in moderation. */
export const logEntrySchema = z.strictObject({
  /** 1, 2, 3 ... without a gap. */
  number: z.int(),
  /** On which day it was told, in the office's zone. */
  day: z.string(),
  process: z.string(),
  channel: channelSchema,
  outcome: decisionOutcomeSchema,
  /** Codes of the catalogue of this version, and why passages were blacked out. */
  reasons: z.array(z.string()),
  catalogueVersion: z.int(),
  grounds: z.array(z.string()),
  /** How many persons decided. */
  persons: z.int(),
  /** Two persons did not agree, and a lead decided. */
  byLead: z.boolean(),
  /** It answers an appeal; other persons than before decided. */
  appeal: z.boolean(),
  previous: z.string(),
  hash: z.string(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;
/** Entries after a number in their order, or those before one (of all without it), the latest first. */
export const listPublicLog = defineRequest({
  service,
  name: 'list-public-log',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject({
    after: z.int().min(0).optional(),
    before: z.int().min(1).optional(),
    limit: z.int().min(1).max(1000).default(50),
  }),
  output: z.array(logEntrySchema),
});
