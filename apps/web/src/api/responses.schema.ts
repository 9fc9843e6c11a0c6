import {
  alarmWays,
  type BatchBalance,
  batchSources,
  breakdownKey,
  type BreakdownKey,
  breakdowns,
  type BatchState,
  channelSchema,
  type CaseDetail,
  type CaseState,
  type ListedCase,
  contributionStateSchema,
  type ContributionState,
  decisionOutcomeSchema,
  formEditions,
  type FormLayout,
  formSizes,
  languageSchema,
  messageOutcomeSchema,
  type MessageView,
  messageOccasionSchema,
  occasionSchema,
  type PaperAlarm,
  type PaperBatch,
  type PaperBatchSummary,
  processSchema,
  replyWaySchema,
  type Summary,
  waitingSteps,
} from '@gemeinsam/contracts';
import { z } from 'zod';
import type { ReceiptAnswer } from './receive-over-api.service.js';

/*
 * What the calls answer with. The services own these shapes; here they are written down for the OpenAPI document,
 * and `satisfies` keeps them true.
 */
const time = z.iso.datetime({ offset: true });
const count = z.int().min(0);

export const processAnswerSchema = z.strictObject({
  ...processSchema.shape,
  id: z.uuid(),
  open: z.boolean(),
});
export const processListSchema = z.object({ items: z.array(processAnswerSchema) });

export const receiptSchema = z.object({
  reference: z
    .string()
    .regex(/^\d{10}$/)
    .meta({ description: 'Ten digits; the last one is a check digit.', example: '4729130864' }),
  status: contributionStateSchema,
  receivedAt: time,
  statusUrl: z.url(),
}) satisfies z.ZodType<ReceiptAnswer>;

export interface StatusAnswer {
  reference: string;
  process: { slug: string; title: { de: string; en: string } };
  status: ContributionState;
  receivedAt: string;
  decisionDueAt: string;
  timeline: { state: ContributionState; at: string }[];
  statusUrl: string;
}
export const statusSchema = z.object({
  reference: z.string(),
  process: z.object({ slug: z.string(), title: z.object({ de: z.string(), en: z.string() }) }),
  status: contributionStateSchema,
  receivedAt: time,
  decisionDueAt: time.meta({ description: 'Until when a decision is promised.' }),
  timeline: z.array(z.object({ state: contributionStateSchema, at: time })),
  statusUrl: z.url(),
}) satisfies z.ZodType<StatusAnswer>;

const rectangle = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };
export const formLayoutSchema = z.object({
  process: z.string(),
  formVersion: z.int(),
  language: languageSchema,
  size: z.enum(formSizes),
  edition: z.enum(formEditions),
  page: z
    .object({ width: z.number(), height: z.number() })
    .meta({ description: 'Size of a page in millimetres; of a postcard without the stub below it.' }),
  pages: z.array(
    z.object({
      page: z.int(),
      cornerMarks: z.array(z.object(rectangle)),
      codes: z.array(z.object(rectangle)),
      boxes: z.array(z.object({ id: z.string(), field: z.string(), option: z.string(), ...rectangle })),
      fields: z.array(
        z.object({
          id: z.string(),
          field: z.string(),
          comb: z.int().optional().meta({
            description: 'Number of equal cells, one digit each; left out where people write freely.',
          }),
          ...rectangle,
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<FormLayout>;

const batchState = z.enum([
  'waiting',
  'reading',
  'cancelled',
  'read',
  'failed',
]) satisfies z.ZodType<BatchState>;
const signedOff = z.object({ at: time, by: z.string(), note: z.string().optional() });
const balanceSchema = z
  .object({
    pages: count,
    submittedPages: count,
    discardedPages: count,
    openFormPages: count,
    settledAlarmPages: count,
    openAlarmPages: count,
    unreadPages: count,
    contributions: count,
    discardedForms: count,
    openForms: count,
    settledAlarms: count,
    openAlarms: count,
  })
  .meta({
    description:
      'Where the pages are. Each is in exactly one place: `pages` = submitted + discarded + open forms + settled alarms + open alarms + unread.',
  }) satisfies z.ZodType<BatchBalance>;
const batchShape = {
  id: z.uuid(),
  name: z.string(),
  source: z.enum(batchSources),
  state: batchState,
  createdAt: time,
  createdBy: z.string(),
  pagesTotal: count,
  pagesRead: count,
  balance: balanceSchema,
  fieldsOpen: count.meta({ description: 'Fields that wait for a person.' }),
  formsReady: count.meta({ description: 'Forms on which nothing waits any more; they can be submitted.' }),
  signedOff: signedOff.optional().meta({ description: 'Who answered for it that nothing is missing.' }),
};
export const paperBatchPageSchema = z.object({
  items: z.array(z.object(batchShape) satisfies z.ZodType<PaperBatchSummary>),
  next: z.string().optional(),
});
const alarmWay = z.enum(alarmWays);
export const paperAlarmSchema = z.object({
  id: z.uuid(),
  batch: z.object({ id: z.uuid(), name: z.string() }),
  kind: z.enum([
    'unreadable',
    'foreign',
    'double-page',
    'missing-page',
    'bad-file',
    'repeated-file',
    'not-read',
  ]),
  file: z.string(),
  page: z.int().optional(),
  pages: count.meta({ description: 'Scanned pages that it stands for.' }),
  detail: z.string(),
  form: z
    .object({ id: z.uuid(), serial: z.string(), page: z.int(), pages: z.int() })
    .optional()
    .meta({ description: 'The form it is about, and which of its pages.' }),
  likeness: z
    .enum(['same', 'other'])
    .optional()
    .meta({ description: 'A page that came twice: the very same sheet, or filled in by somebody else.' }),
  earlier: z.object({ id: z.uuid(), name: z.string() }).optional(),
  ways: z.array(alarmWay).meta({ description: 'The ways to settle it.' }),
  settled: z
    .object({
      way: z.union([alarmWay, z.literal('found')]),
      reason: z.string().optional(),
      at: time,
      by: z.string(),
      formId: z.uuid().optional(),
    })
    .optional(),
  picture: z.boolean().meta({ description: 'Whether a picture of it is to be seen at the paper desk.' }),
}) satisfies z.ZodType<Omit<PaperAlarm, 'imageKey'>>;
export const paperAlarmPageSchema = z.object({
  items: z.array(paperAlarmSchema),
  open: count.meta({ description: 'How many are open, on all pages.' }),
  next: z.string().optional(),
});
export const paperBatchSchema = z.object({
  ...batchShape,
  files: z.array(
    z.object({
      name: z.string(),
      pages: count,
      pagesRead: count,
      state: batchState,
      problem: z.string().optional(),
    }),
  ),
  alarms: z.array(paperAlarmSchema),
  forms: z.array(
    z.object({
      id: z.uuid(),
      serial: z.string(),
      state: z.enum(['to-verify', 'submitted', 'discarded']),
      fieldsOpen: count,
      pages: count,
      reference: z.string().optional(),
    }),
  ),
  formsWaiting: count.meta({ description: 'Forms that a person still has to verify.' }),
}) satisfies z.ZodType<PaperBatch>;

const caseState = z.enum([
  'open',
  'awaiting-second',
  'agreeing',
  'conflict',
  'returned',
  'decided',
  'revocable',
  'closed',
]) satisfies z.ZodType<CaseState>;
const caseShape = {
  id: z.uuid(),
  contributionId: z.uuid(),
  process: z.string(),
  channel: channelSchema,
  language: languageSchema,
  district: z.string().optional(),
  topic: z.string().optional(),
  state: caseState,
  version: z.int().meta({ description: 'Send it back with a decision.' }),
  contributionVersion: z.int(),
  receivedAt: time,
  dueAt: time,
  lease: z.object({ heldBy: z.string(), holderName: z.string(), until: time, mine: z.boolean() }).optional(),
  needsSecond: z.boolean(),
};
const caseSummarySchema = z.object({
  ...caseShape,
  decided: z
    .object({ outcome: decisionOutcomeSchema, byNames: z.array(z.string()), at: time })
    .optional()
    .meta({ description: 'What came of it, and who decided.' }),
}) satisfies z.ZodType<ListedCase>;
export const casePageSchema = z.object({
  items: z.array(caseSummarySchema),
  next: z.string().optional(),
  total: count,
});
const caseDetailShape = z.object({
  ...caseShape,
  decisions: z.array(
    z.object({
      id: z.uuid(),
      outcome: z.union([decisionOutcomeSchema, z.literal('decline-proposed')]),
      reasonCodes: z.array(z.string()),
      message: z.string(),
      byName: z.string(),
      mine: z.boolean(),
      at: time,
      takenBackAt: time.optional(),
    }),
  ),
  maySecond: z.boolean(),
  compared: z.tuple([z.uuid(), z.uuid()]).optional(),
  mayTakeBack: z.boolean(),
  revocableUntil: time.optional(),
}) satisfies z.ZodType<CaseDetail>;
export const claimedCaseSchema = caseDetailShape.extend({
  contribution: z
    .object({
      reference: z.string(),
      title: z.string(),
      answers: z.record(z.string(), z.unknown()),
      summary: z.string().optional(),
      amendments: z.array(z.object({ text: z.string(), at: time, channel: channelSchema })),
    })
    .nullable()
    .meta({ description: 'The words to decide on; null when they were erased meanwhile.' }),
});

const outcomes = z.object({ outcome: decisionOutcomeSchema, channel: channelSchema, count });
const breakdownShape = Object.fromEntries(
  breakdowns.map((breakdown) => [
    breakdownKey(breakdown),
    z.array(z.object({ [breakdown]: z.string(), count })),
  ]),
) as unknown as { [Key in BreakdownKey]: z.ZodType<Summary[Key]> };
export const summarySchema = z.object({
  process: z.string().nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  total: count,
  byChannel: z.record(channelSchema, count),
  byState: z.record(contributionStateSchema, count),
  byDay: z.array(z.object({ day: z.iso.date(), channel: channelSchema, count })),
  waiting: z.array(
    z.object({
      step: z.enum(waitingSteps),
      count,
      oldestAt: time.nullable(),
      overdue: count,
    }),
  ),
  decisions: z.array(outcomes),
  answers: z.array(
    z.object({ occasion: occasionSchema, way: replyWaySchema, outcome: messageOutcomeSchema, count }),
  ),
  ...breakdownShape,
  asOf: z
    .object({ event: z.int(), at: time.nullable(), lagSeconds: z.number(), rebuilding: z.boolean() })
    .meta({
      description: 'The event up to which was counted, and how many seconds the newest uncounted one is old.',
    }),
}) satisfies z.ZodType<Summary>;

const attemptOutcome = z.enum(['accepted', 'failed', 'no-answer', 'reached', 'printed', 'sent', 'returned']);
export const messagePageSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      contributionId: z.uuid(),
      occasion: messageOccasionSchema,
      way: replyWaySchema,
      state: z.union([z.enum(['waiting', 'sending', 'in-letter-batch', 'call-back']), messageOutcomeSchema]),
      reason: z.string().optional(),
      createdAt: time,
      settledAt: time.optional(),
      attempts: z.array(z.object({ at: time, outcome: attemptOutcome, detail: z.string().optional() })),
    }) satisfies z.ZodType<MessageView>,
  ),
  next: z.string().optional(),
});

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z
      .string()
      .meta({ description: 'Stable; what programs should look at.', example: 'web.input-invalid' }),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .meta({ description: 'JSON pointer (RFC 6901) of the field.', example: '/answers/title' }),
          code: z.string().meta({ example: 'too-long' }),
          detail: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      )
      .optional(),
  })
  .meta({ description: 'RFC 9457.' });
