import { z } from 'zod';
import { moderationDesk } from '../values/role.js';
import { defineRequest, type RequestOutput } from './define-request.js';

const service = 'moderation' as const;

/** What a moderator says of a hint: it helped to decide, or it does not apply to this text. */
export const hintVerdictSchema = z.enum(['helps', 'does-not-apply']);
export type HintVerdict = z.infer<typeof hintVerdictSchema>;
export const hintVerdicts = hintVerdictSchema.options;

/** What a program noticed in a text. A hint for a person; nothing follows from it by itself, and nothing of the text is in it. */
export const caseHintSchema = z.strictObject({
  id: z.string(),
  /** Which recogniser, in which version. */
  recogniser: z.string(),
  version: z.string(),
  kind: z.string(),
  /** Which text, as {@link WrittenText} names it; without it the whole contribution is meant. */
  field: z.string().optional(),
  /** UTF-16 units of that text, the end exclusive; without it the whole text is meant. */
  passage: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }).optional(),
  /** How sure the recogniser is: above 0 and at most 1. For comparing hints; it is no probability. */
  score: z.number(),
  /** Why, as a code. */
  why: z.string(),
  /** What the asker said of it. What others said is not told: who gives an opinion of their own shall not follow theirs. */
  mine: hintVerdictSchema.optional(),
});
export type CaseHint = z.infer<typeof caseHintSchema>;

/** The hints on the present version of a contribution, in the order of its texts. */
export const hintsOf = defineRequest({
  service,
  name: 'hints-of',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ caseId: z.uuid() }),
  output: z.strictObject({
    contributionVersion: z.number(),
    /** `not-yet`: no recogniser has seen this version so far. */
    screened: z.enum(['not-yet', 'yes']),
    /** Recognisers that failed on this version; what they would have said is missing. */
    failed: z.array(z.string()),
    hints: z.array(caseHintSchema),
  }),
});
export type CaseHints = RequestOutput<typeof hintsOf>;

/** Says of a hint whether it helped; the last word of each person counts. Only people say so, never tokens. */
export const rateHint = defineRequest({
  service,
  name: 'rate-hint',
  repeatable: 'always',
  allowed: moderationDesk,
  input: z.strictObject({ caseId: z.uuid(), hintId: z.uuid(), verdict: hintVerdictSchema }),
  output: z.strictObject({ verdict: hintVerdictSchema }),
});
