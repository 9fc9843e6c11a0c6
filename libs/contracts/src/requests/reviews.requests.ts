import { z } from 'zod';
import { decisionOutcomeSchema } from '../events/moderation.events.js';
import { calendarDaySchema } from '../values/calendar-day.js';
import { channelSchema } from '../values/channel.js';
import { languageSchema, localizedTextSchema } from '../values/language.js';
import { writtenTextSchema } from '../values/redaction.js';
import { moderationDesk } from '../values/role.js';
import { trimmedText } from '../values/text.js';
import { defineRequest, type RequestOutput } from './define-request.js';
import { declineReasonSchema, mostReasons } from './moderation.requests.js';

const service = 'moderation' as const;
const leads = ['lead', 'admin'] as const;
const byReview = z.strictObject({ reviewId: z.uuid() });

/** As many characters as a note to the lead may have. */
export const longestReviewNote = 500;

/** How many decisions wait for a review that the asker may give. */
export const countReviews = defineRequest({
  service,
  name: 'count-reviews',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({}),
  output: z.strictObject({ waiting: z.int() }),
});

/** Leases the review that the asker has already, else the next one that they may give, for five minutes. `null`: nothing waits for them. */
export const takeReview = defineRequest({
  service,
  name: 'take-review',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({}),
  output: z.strictObject({ reviewId: z.string() }).nullable(),
});

/**
 * What is to be judged, for who has taken it: the words as whoever decided read them, and the reasons of the catalogue of then;
 * nothing of the decision. `contributionId` is for the access log; who judges is not shown it.
 */
export const getReview = defineRequest({
  service,
  name: 'get-review',
  repeatable: 'always',
  allowed: moderationDesk,
  input: byReview,
  output: z.strictObject({
    id: z.string(),
    contributionId: z.string(),
    process: z.string(),
    channel: channelSchema,
    language: languageSchema,
    texts: z.array(writtenTextSchema),
    reasons: z.array(declineReasonSchema),
    until: z.string(),
  }),
});
export type ReviewView = RequestOutput<typeof getReview>;

/** The heartbeat. A lease that has run out is renewed as long as nobody else took the review. */
export const renewReview = defineRequest({
  service,
  name: 'renew-review',
  repeatable: 'always',
  allowed: moderationDesk,
  input: byReview,
  output: z.strictObject({ until: z.string() }),
});

/** Gives a review back for good: the asker knows the case, or is partial. Somebody else judges. */
export const passReviewOn = defineRequest({
  service,
  name: 'pass-review-on',
  repeatable: 'always',
  allowed: moderationDesk,
  input: byReview,
  output: z.strictObject({ passed: z.literal(true) }),
});

/**
 * Judges as if nobody had decided; nothing about the case changes by it. Only persons judge, never a token. `note` is for
 * the lead. The same judgement sent twice is answered as the first time.
 */
export const judgeReview = defineRequest({
  service,
  name: 'judge-review',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({
    reviewId: z.uuid(),
    outcome: decisionOutcomeSchema,
    reasonCodes: z.array(z.string().max(60)).max(mostReasons).optional(),
    note: trimmedText().max(longestReviewNote).optional(),
  }),
  output: z.strictObject({ judged: z.literal(true) }),
});

const intervalSchema = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });
/** How far two persons who judged the same came to the same. */
const agreementFigureSchema = z.strictObject({
  /** How many decisions were judged twice. */
  pairs: z.int(),
  /** In how many both came to the same. */
  agreed: z.int(),
  /** The share of these, with Wilson's 95 % interval; absent while there is no pair. */
  observed: intervalSchema.optional(),
  /** Cohen's kappa. `low` and `high`: its 95 % interval by the large-sample standard error; absent where that is zero. */
  kappa: z
    .strictObject({ value: z.number(), low: z.number().optional(), high: z.number().optional() })
    .optional(),
  /** Why there is no kappa: too few pairs, or both always said the same one thing. */
  without: z.enum(['too-few', 'one-category']).optional(),
});
export type AgreementFigure = z.infer<typeof agreementFigureSchema>;

const period = { from: calendarDaySchema.optional(), to: calendarDaySchema.optional() };

/** How far reviews came to the same as decisions of these days of the office, both included. */
export const agreementOfReviews = defineRequest({
  service,
  name: 'agreement-of-reviews',
  repeatable: 'always',
  allowed: leads,
  input: z.strictObject(period),
  output: z.strictObject({
    drawn: z.int(),
    waiting: z.int(),
    lapsed: z.int(),
    /** Below as many pairs there is no kappa, and below as many beside the outcome that is commonest. */
    fewestPairs: z.int(),
    fewestOthers: z.int(),
    /** By outcome. */
    overall: agreementFigureSchema,
    /** By whether the reason was given. `given`: in how many pairs at least one of the two gave it. */
    reasons: z.array(
      z.strictObject({
        code: z.string(),
        text: localizedTextSchema,
        given: z.int(),
        figure: agreementFigureSchema,
      }),
    ),
    channels: z.array(z.strictObject({ channel: channelSchema, figure: agreementFigureSchema })),
    /** Each with everybody else: what they decided and others reviewed, and what they reviewed. */
    moderators: z.array(z.strictObject({ id: z.string(), name: z.string(), figure: agreementFigureSchema })),
  }),
});
export type AgreementReport = RequestOutput<typeof agreementOfReviews>;

const saidSchema = z.strictObject({
  outcome: decisionOutcomeSchema,
  reasons: z.array(localizedTextSchema),
  byNames: z.array(z.string()),
  at: z.string(),
});
/** Reviews that came to something else than the decision, in outcome or reasons, the latest decision first. */
export const differingReviews = defineRequest({
  service,
  name: 'differing-reviews',
  repeatable: 'always',
  allowed: leads,
  input: z.strictObject({
    ...period,
    skip: z.int().min(0).max(9_999).optional(),
    limit: z.int().min(1).max(100).optional(),
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        caseId: z.string(),
        contributionId: z.string(),
        process: z.string(),
        channel: channelSchema,
        decided: saidSchema,
        reviewed: saidSchema,
        note: z.string(),
      }),
    ),
    total: z.int(),
  }),
});
export type DifferingReviews = RequestOutput<typeof differingReviews>;
