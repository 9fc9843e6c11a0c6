import { z } from 'zod';
import {
  callDirectionSchema,
  callResultSchema,
  callStateSchema,
  hangupCauseSchema,
  staffNameSchema,
} from '../values/call.js';
import { contributionStateSchema } from '../values/contribution-state.js';
import { languageSchema } from '../values/language.js';

export const callViewSchema = z.strictObject({
  id: z.string(),
  direction: callDirectionSchema,
  state: callStateSchema,
  /** E.164; absent when withheld or not a number. */
  caller: z.string().optional(),
  /** The line or queue that was called, as the telephone system names it. */
  called: z.string().optional(),
  queue: z.string().optional(),
  /** Staff the call rings at; none named: whoever is ready. */
  targets: z.array(z.string()),
  /** Staff who silenced it for themselves. */
  declinedBy: z.array(z.string()),
  answeredBy: staffNameSchema.optional(),
  rangAt: z.string(),
  answeredAt: z.string().optional(),
  endedAt: z.string().optional(),
  cause: hangupCauseSchema.optional(),
  /** Ended without anybody answering, and not sent elsewhere. */
  missed: z.boolean(),
  draftId: z.string().optional(),
  result: callResultSchema.optional(),
  /** When the agent was done with it and ready for the next. */
  wrappedUpAt: z.string().optional(),
});
export type CallView = z.infer<typeof callViewSchema>;
export const knownCallerSchema = z.strictObject({
  reference: z.string(),
  /** Of the title. */
  language: languageSchema,
  title: z.string(),
  status: contributionStateSchema,
  receivedAt: z.string(),
  name: z.string().optional(),
});
export type KnownCaller = z.infer<typeof knownCallerSchema>;
/** `known`: this number gave exactly one name (or none) before; `maybe`: several people share it. */
export const callerGradeSchema = z.enum(['known', 'maybe', 'unknown', 'withheld']);
export type CallerGrade = z.infer<typeof callerGradeSchema>;
export const callerViewSchema = z.strictObject({
  grade: callerGradeSchema,
  earlier: z.array(knownCallerSchema),
  /** Calls of this number within the last 30 days that nobody answered. */
  missedCalls: z.number(),
});
export type CallerView = z.infer<typeof callerViewSchema>;
