import { z } from 'zod';
import { messageOutcomeSchema, occasionSchema } from '../events/notification.events.js';
import { staffNameSchema } from '../values/call.js';
import { replyWaySchema } from '../values/contact.js';
import { languageSchema } from '../values/language.js';
import { referenceNumberSchema } from '../values/reference-number.js';
import { paperDesk, phoneDesk } from '../values/role.js';
import { defineRequest, pageOf, pagingShape } from './define-request.js';
import { trimmedText } from '../values/text.js';

const service = 'notification' as const;

/** What a message is about: an answer, or the code by which an author proves that a contribution is theirs. */
export const messageOccasionSchema = z.enum([...occasionSchema.options, 'access-code']);
export type MessageOccasion = z.infer<typeof messageOccasionSchema>;
export const messageStateSchema = z.enum([
  'waiting',
  'sending',
  'in-letter-batch',
  'call-back',
  ...messageOutcomeSchema.options,
]);
export type MessageState = z.infer<typeof messageStateSchema>;
export const messageViewSchema = z.strictObject({
  id: z.string(),
  contributionId: z.string(),
  occasion: messageOccasionSchema,
  way: replyWaySchema,
  state: messageStateSchema,
  reason: z.string().optional(),
  createdAt: z.string(),
  settledAt: z.string().optional(),
  attempts: z.array(
    z.strictObject({
      at: z.string(),
      outcome: z.enum(['accepted', 'failed', 'no-answer', 'reached', 'printed', 'sent', 'returned']),
      detail: z.string().optional(),
    }),
  ),
});
export type MessageView = z.infer<typeof messageViewSchema>;
/** The ledger of what was said to whom and how it ended, newest first. */
export const listMessages = defineRequest({
  service,
  name: 'list-messages',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({
    ...pagingShape,
    reference: referenceNumberSchema.optional(),
    contributionId: z.uuid().optional(),
  }),
  output: pageOf(messageViewSchema),
});

export const letterBatchStateSchema = z.enum(['made', 'printed', 'sent']);
export type LetterBatchState = z.infer<typeof letterBatchStateSchema>;
export const letterBatchSchema = z.strictObject({
  id: z.string(),
  number: z.number(),
  state: letterBatchStateSchema,
  letters: z.number(),
  pages: z.number(),
  createdAt: z.string(),
  blobKey: z.string(),
});
export type LetterBatch = z.infer<typeof letterBatchSchema>;
export const listLetterBatches = defineRequest({
  service,
  name: 'list-letter-batches',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({}),
  output: z.strictObject({ batches: z.array(letterBatchSchema), waiting: z.number() }),
});
/** Puts all waiting letters into one PDF. `null`: none waits. */
export const makeLetterBatch = defineRequest({
  service,
  name: 'make-letter-batch',
  allowed: paperDesk,
  input: z.strictObject({}),
  output: letterBatchSchema.nullable(),
});
/** `sent` settles the letters as delivered. */
export const markLetterBatch = defineRequest({
  service,
  name: 'mark-letter-batch',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid(), state: z.enum(['printed', 'sent']) }),
  output: letterBatchSchema,
});
/** A letter came back; its message becomes undeliverable. */
export const markLetterReturned = defineRequest({
  service,
  name: 'mark-letter-returned',
  allowed: paperDesk,
  input: z.strictObject({ reference: referenceNumberSchema, reason: trimmedText().min(1).max(200) }),
  output: z.strictObject({ settled: z.boolean() }),
});

export const callOutcomeSchema = z.enum(['reached', 'no-answer', 'wrong-number', 'refused', 'no-number']);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;
/** `answer`: the person wished to be told by phone; `missed-call`: nobody answered them; `agreed`: an agent promised it. */
export const callBackSourceSchema = z.enum(['answer', 'missed-call', 'agreed']);
export type CallBackSource = z.infer<typeof callBackSourceSchema>;
export const callBackTaskSchema = z.strictObject({
  id: z.string(),
  source: callBackSourceSchema,
  /** Of an answer. */
  messageId: z.string().optional(),
  contributionId: z.string().optional(),
  occasion: messageOccasionSchema.optional(),
  /** Of a call; of several missed ones the newest. */
  callId: z.string().optional(),
  /** How often this number called in vain, and when last. */
  missed: z.strictObject({ calls: z.number(), lastAt: z.string() }).optional(),
  note: z.string().optional(),
  owner: staffNameSchema.optional(),
  dueAt: z.string(),
  state: z.enum(['open', 'done', 'given-up']),
  /** Why it closed without a call: they called again and were answered, or it was reported wrongly as missed. */
  closedBecause: z.enum(['called-again', 'not-missed']).optional(),
  attempts: z.array(z.strictObject({ at: z.string(), byName: z.string(), outcome: callOutcomeSchema })),
  /**
   * Filled when a single open task is opened: whom to call and what to say. Absent there: the number was deleted
   * meanwhile, and the task can be closed with `no-number`.
   */
  call: z
    .strictObject({
      phone: z.string(),
      name: z.string().optional(),
      reference: z.string().optional(),
      language: languageSchema,
      words: z.string(),
    })
    .optional(),
});
export type CallBackTask = z.infer<typeof callBackTaskSchema>;
/** Open tasks, the earliest promise first; with `all` closed ones too, the newest first. At most 500. */
export const listCallBacks = defineRequest({
  service,
  name: 'list-callbacks',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({
    state: z.enum(['open', 'all']).default('open'),
    whose: z.enum(['everybody', 'mine', 'nobody']).default('everybody'),
  }),
  output: z.array(callBackTaskSchema),
});
export const getCallBack = defineRequest({
  service,
  name: 'get-callback',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: callBackTaskSchema,
});
/** A call-back that an agent promised during a call. One per call; asked again it changes due time and note. */
export const agreeCallBack = defineRequest({
  service,
  name: 'agree-callback',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({
    callId: z.uuid(),
    dueAt: z.iso.datetime({ offset: true }),
    note: trimmedText().max(300).optional(),
  }),
  output: callBackTaskSchema,
});
/** Gives an open task an owner, or none with `null`; agents themselves or nobody, leads anyone. */
export const assignCallBack = defineRequest({
  service,
  name: 'assign-callback',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid(), owner: staffNameSchema.nullable() }),
  output: callBackTaskSchema,
});
export const rescheduleCallBack = defineRequest({
  service,
  name: 'reschedule-callback',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid(), dueAt: z.iso.datetime({ offset: true }) }),
  output: callBackTaskSchema,
});
export const callBackCountsSchema = z.strictObject({
  open: z.number(),
  /** Today, in Vienna; `overdue` is part of it. */
  due: z.number(),
  overdue: z.number(),
  mine: z.number(),
  nobodys: z.number(),
  /** Missed calls of today with a withheld number: nobody can call them back. */
  withheldToday: z.number(),
});
export type CallBackCounts = z.infer<typeof callBackCountsSchema>;
export const countCallBacks = defineRequest({
  service,
  name: 'count-callbacks',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({}),
  output: callBackCountsSchema,
});
/**
 * Records an attempt. `reached` settles as delivered; `wrong-number`, `refused` and `no-number` settle; `no-answer` waits, at most three times.
 * `after` is how many attempts whoever called had before them: sent twice it counts once, and it is refused where
 * somebody else recorded a call meanwhile. Without it each counts.
 */
export const recordCall = defineRequest({
  service,
  name: 'record-call',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid(), outcome: callOutcomeSchema, after: z.int().min(0).optional() }),
  output: callBackTaskSchema,
});
/** The answers; codes are none. */
export const notificationTotals = defineRequest({
  service,
  name: 'totals',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({}),
  output: z.array(
    z.strictObject({
      occasion: occasionSchema,
      way: replyWaySchema,
      state: messageStateSchema,
      count: z.number(),
    }),
  ),
});
