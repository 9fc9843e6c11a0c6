import { z } from 'zod';
import type { MessageOutcome, Occasion } from '../events/notification.events.js';
import { staffNameSchema, type StaffName } from '../values/call.js';
import type { ReplyWay } from '../values/contact.js';
import { referenceNumberSchema } from '../values/reference-number.js';
import { defineRequest, pagingShape, type Page } from './define-request.js';

const service = 'notification' as const;

export type MessageState = 'waiting' | 'sending' | 'in-letter-batch' | 'call-back' | MessageOutcome;
export interface MessageView {
  id: string;
  contributionId: string;
  occasion: Occasion;
  way: ReplyWay;
  state: MessageState;
  reason?: string;
  createdAt: string;
  settledAt?: string;
  attempts: {
    at: string;
    outcome: 'accepted' | 'failed' | 'no-answer' | 'reached' | 'printed' | 'sent' | 'returned';
    detail?: string;
  }[];
}
/** The ledger of what was said to whom and how it ended, newest first. */
export const listMessages = defineRequest<Page<MessageView>>()({
  service,
  name: 'list-messages',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({
    ...pagingShape,
    reference: referenceNumberSchema.optional(),
    contributionId: z.uuid().optional(),
  }),
});

export type LetterBatchState = 'made' | 'printed' | 'sent';
export interface LetterBatch {
  id: string;
  number: number;
  state: LetterBatchState;
  letters: number;
  pages: number;
  createdAt: string;
  blobKey: string;
}
export const listLetterBatches = defineRequest<{ batches: LetterBatch[]; waiting: number }>()({
  service,
  name: 'list-letter-batches',
  repeatable: 'always',
  allowed: ['paper', 'lead', 'admin'],
  input: z.strictObject({}),
});
/** Puts all waiting letters into one PDF. `null`: none waits. */
export const makeLetterBatch = defineRequest<LetterBatch | null>()({
  service,
  name: 'make-letter-batch',
  allowed: ['paper', 'lead', 'admin'],
  input: z.strictObject({}),
});
/** `sent` settles the letters as delivered. */
export const markLetterBatch = defineRequest<LetterBatch>()({
  service,
  name: 'mark-letter-batch',
  allowed: ['paper', 'lead', 'admin'],
  input: z.strictObject({ id: z.uuid(), state: z.enum(['printed', 'sent']) }),
});
/** A letter came back; its message becomes undeliverable. */
export const markLetterReturned = defineRequest<{ settled: boolean }>()({
  service,
  name: 'mark-letter-returned',
  allowed: ['paper', 'lead', 'admin'],
  input: z.strictObject({ reference: referenceNumberSchema, reason: z.string().trim().min(1).max(200) }),
});

/** `answer`: the person wished to be told by phone; `missed-call`: nobody answered them; `agreed`: an agent promised it. */
export type CallBackSource = 'answer' | 'missed-call' | 'agreed';
export interface CallBackTask {
  id: string;
  source: CallBackSource;
  /** Of an answer. */
  messageId?: string;
  contributionId?: string;
  occasion?: Occasion;
  /** Of a call; of several missed ones the newest. */
  callId?: string;
  /** How often this number called in vain, and when last. */
  missed?: { calls: number; lastAt: string };
  note?: string;
  owner?: StaffName;
  dueAt: string;
  state: 'open' | 'done' | 'given-up';
  /** Why it closed without a call: they called again and were answered, or it was reported wrongly as missed. */
  closedBecause?: 'called-again' | 'not-missed';
  attempts: { at: string; byName: string; outcome: CallOutcome }[];
  /**
   * Filled when a single open task is opened: whom to call and what to say. Absent there: the number was deleted
   * meanwhile, and the task can be closed with `no-number`.
   */
  call?: { phone: string; name?: string; reference?: string; language: 'de' | 'en'; words: string };
}
export const callOutcomeSchema = z.enum(['reached', 'no-answer', 'wrong-number', 'refused', 'no-number']);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;
/** Open tasks, the earliest promise first; with `all` closed ones too, the newest first. At most 500. */
export const listCallBacks = defineRequest<CallBackTask[]>()({
  service,
  name: 'list-callbacks',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({
    state: z.enum(['open', 'all']).default('open'),
    whose: z.enum(['everybody', 'mine', 'nobody']).default('everybody'),
  }),
});
export const getCallBack = defineRequest<CallBackTask>()({
  service,
  name: 'get-callback',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({ id: z.uuid() }),
});
/** A call-back that an agent promised during a call. One per call; asked again it changes due time and note. */
export const agreeCallBack = defineRequest<CallBackTask>()({
  service,
  name: 'agree-callback',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({
    callId: z.uuid(),
    dueAt: z.iso.datetime({ offset: true }),
    note: z.string().trim().max(300).optional(),
  }),
});
/** Gives an open task an owner, or none with `null`; agents themselves or nobody, leads anyone. */
export const assignCallBack = defineRequest<CallBackTask>()({
  service,
  name: 'assign-callback',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({ id: z.uuid(), owner: staffNameSchema.nullable() }),
});
export const rescheduleCallBack = defineRequest<CallBackTask>()({
  service,
  name: 'reschedule-callback',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({ id: z.uuid(), dueAt: z.iso.datetime({ offset: true }) }),
});
export interface CallBackCounts {
  open: number;
  /** Today, in Vienna; `overdue` is part of it. */
  due: number;
  overdue: number;
  mine: number;
  nobodys: number;
  /** Missed calls of today with a withheld number: nobody can call them back. */
  withheldToday: number;
}
export const countCallBacks = defineRequest<CallBackCounts>()({
  service,
  name: 'count-callbacks',
  repeatable: 'always',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({}),
});
/** Records an attempt. `reached` settles as delivered; `wrong-number`, `refused` and `no-number` settle; `no-answer` waits, at most three times. */
export const recordCall = defineRequest<CallBackTask>()({
  service,
  name: 'record-call',
  allowed: ['agent', 'lead', 'admin'],
  input: z.strictObject({ id: z.uuid(), outcome: callOutcomeSchema }),
});
export const notificationTotals = defineRequest<
  { occasion: Occasion; way: ReplyWay; state: MessageState; count: number }[]
>()({ service, name: 'totals', repeatable: 'always', allowed: ['lead', 'admin'], input: z.strictObject({}) });
