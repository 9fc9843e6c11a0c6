import { z } from 'zod';
import { aiRegisterSchema, hintFiguresSchema } from '../values/ai-register.js';
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

const leads = ['lead', 'admin'] as const;

/** A recogniser with what became of its hints, the present version first. */
export const recogniserReportSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  isOn: z.boolean(),
  /** Who switched it last, and when. */
  switched: z.strictObject({ byName: z.string(), at: z.string() }).optional(),
  versions: z.array(z.strictObject({ version: z.string(), ...hintFiguresSchema.shape })).min(1),
});
export type RecogniserReport = z.infer<typeof recogniserReportSchema>;
export const screeningReport = defineRequest({
  service,
  name: 'screening-report',
  repeatable: 'always',
  allowed: leads,
  input: z.strictObject({}),
  output: z.array(recogniserReportSchema),
});

/**
 * Switches a recogniser on or off, and keeps who did and when. Switched off it looks at no text, and what it said is not told; what it
 * missed it looks at once it is on again. Only people switch.
 */
export const switchRecogniser = defineRequest({
  service,
  name: 'switch-recogniser',
  repeatable: 'always',
  allowed: leads,
  input: z.strictObject({ recogniser: z.string().max(100), isOn: z.boolean() }),
  output: z.strictObject({ isOn: z.boolean() }),
});

/** The register of the programs that look at contributions, as data. */
export const aiRegisterOf = defineRequest({
  service,
  name: 'ai-register',
  repeatable: 'always',
  allowed: leads,
  input: z.strictObject({}),
  output: aiRegisterSchema,
});
