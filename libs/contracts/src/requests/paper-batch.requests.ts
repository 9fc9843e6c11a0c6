import { z } from 'zod';
import { fieldProblemSchema } from '../forms/answers.js';
import { defineRequest, pageOf, pagingShape } from './define-request.js';
import { paperDesk } from '../values/role.js';
import { trimmedText, visibleText } from '../values/text.js';

const service = 'intake' as const;
const reason = trimmedText().min(3).max(500);
/** A file that lies in the blob store; `refused` when it was seen at the door that it is no scan. */
const takenFile = z.strictObject({
  blobKey: z.string(),
  name: z.string().max(200),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
});
const refusedFile = z.strictObject({ name: z.string().max(200), problem: z.literal('no-scan') });

/** `cancelled`: a person stopped the reading; what was read stays, and it can go on. */
export const batchStateSchema = z.enum(['waiting', 'reading', 'cancelled', 'read', 'failed']);
export type BatchState = z.infer<typeof batchStateSchema>;
export const batchSources = ['desk', 'api', 'folder'] as const;
export type BatchSource = (typeof batchSources)[number];

/**
 * `unreadable`: no code, two that contradict each other, mirrored, or the page was not found on the picture. `foreign`: of
 * no form of ours, or of another form under the same number. `double-page`: the form has this page already. `not-read`:
 * pages of a file that was cancelled.
 */
export const alarmKindSchema = z.enum([
  'unreadable',
  'foreign',
  'double-page',
  'missing-page',
  'bad-file',
  'repeated-file',
  'not-read',
]);
export type AlarmKind = z.infer<typeof alarmKindSchema>;
/**
 * `rescan`: the sheet comes once more, with the files given. `assign`: the clerk says which page of which form it is.
 * `replace`: this scan of the page counts, and not the one before. `own-form`: a photocopy that somebody else filled in;
 * it becomes a form of its own. `discard`: it is put away, for a reason. What came by itself later is `found`.
 */
export const alarmWays = ['rescan', 'assign', 'replace', 'own-form', 'discard'] as const;
export type AlarmWay = (typeof alarmWays)[number];
export const paperAlarmSchema = z.strictObject({
  id: z.string(),
  batch: z.strictObject({ id: z.string(), name: z.string() }),
  kind: alarmKindSchema,
  file: z.string(),
  page: z.number().optional(),
  /** Scanned pages that it stands for: none for a missing page or a repeated file. */
  pages: z.number(),
  detail: z.string(),
  imageKey: z.string().optional(),
  /** The form it is about, and which of its pages. */
  form: z
    .strictObject({
      id: z.string(),
      serial: z.string(),
      page: z.number(),
      pages: z.number(),
    })
    .optional(),
  /** For a double page: whether it looks like the very same sheet, or like one that was filled in by somebody else. */
  likeness: z.enum(['same', 'other']).optional(),
  /** For a repeated file: the batch it came with before, and how it was named there. */
  earlier: z.strictObject({ id: z.string(), name: z.string(), file: z.string().optional() }).optional(),
  /** The ways that are open for this one. */
  ways: z.array(z.enum(alarmWays)),
  settled: z
    .strictObject({
      way: z.enum([...alarmWays, 'found']),
      reason: z.string().optional(),
      at: z.string(),
      by: z.string(),
      formId: z.string().optional(),
    })
    .optional(),
});
export type PaperAlarm = z.infer<typeof paperAlarmSchema>;

/**
 * Where the pages of a batch are. Of every page it is true at any time that it stands in exactly one place:
 * pages = submitted + discarded + open forms + settled + open alarms + unread.
 */
export const batchBalanceSchema = z.strictObject({
  pages: z.number(),
  submittedPages: z.number(),
  discardedPages: z.number(),
  openFormPages: z.number(),
  settledAlarmPages: z.number(),
  openAlarmPages: z.number(),
  unreadPages: z.number(),
  contributions: z.number(),
  discardedForms: z.number(),
  openForms: z.number(),
  settledAlarms: z.number(),
  openAlarms: z.number(),
});
export type BatchBalance = z.infer<typeof batchBalanceSchema>;
export const paperBatchSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  source: z.enum(batchSources),
  state: batchStateSchema,
  createdAt: z.string(),
  createdBy: z.string(),
  pagesTotal: z.number(),
  pagesRead: z.number(),
  balance: batchBalanceSchema,
  /** Fields that wait for a person. */
  fieldsOpen: z.number(),
  /** Forms on which nothing waits any more; they can be submitted. */
  formsReady: z.number(),
  signedOff: z.strictObject({ at: z.string(), by: z.string(), note: z.string().optional() }).optional(),
});
export type PaperBatchSummary = z.infer<typeof paperBatchSummarySchema>;
export const paperFormStateSchema = z.enum(['to-verify', 'submitted', 'discarded']);
export type PaperFormState = z.infer<typeof paperFormStateSchema>;
export const paperBatchSchema = z.strictObject({
  ...paperBatchSummarySchema.shape,
  files: z.array(
    z.strictObject({
      name: z.string(),
      pages: z.number(),
      pagesRead: z.number(),
      state: batchStateSchema,
      problem: z.string().optional(),
    }),
  ),
  alarms: z.array(paperAlarmSchema),
  forms: z.array(
    z.strictObject({
      id: z.string(),
      serial: z.string(),
      state: paperFormStateSchema,
      /** Fields that wait for a person. */
      fieldsOpen: z.number(),
      pages: z.number(),
      reference: z.string().optional(),
    }),
  ),
});
export type PaperBatch = z.infer<typeof paperBatchSchema>;

export const createBatch = defineRequest({
  service,
  name: 'create-paper-batch',
  allowed: paperDesk,
  input: z.strictObject({
    name: trimmedText().min(1).max(120),
    files: z.array(takenFile).max(500),
    /** Files that came with the others and are no scans; each becomes an alarm. Not all may be such. */
    refused: z.array(refusedFile).max(500).default([]),
    source: z.enum(batchSources).default('desk'),
    /** The name was made up at the door, so that the same files sent again may come with another one. */
    unnamed: z.boolean().default(false),
    /** Sent twice with the same name and files, it is one batch; with others it is refused as a conflict. */
    key: z.uuid().optional(),
  }),
  /** `repeated`: it had been taken in before. */
  output: z.strictObject({ ...paperBatchSchema.shape, repeated: z.boolean().optional() }),
});
export const getBatch = defineRequest({
  service,
  name: 'get-paper-batch',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: paperBatchSchema,
});
export const listBatches = defineRequest({
  service,
  name: 'list-paper-batches',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject(pagingShape),
  output: pageOf(paperBatchSummarySchema),
});
/** Reading stops after the page under way. Refused when nothing is left to stop. */
export const cancelBatch = defineRequest({
  service,
  name: 'cancel-paper-batch',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: paperBatchSchema,
});
/** Goes on where it was cancelled; refused once it was signed off. */
export const resumeBatch = defineRequest({
  service,
  name: 'resume-paper-batch',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: paperBatchSchema,
});
/**
 * A person answers for it that every sheet of the batch has become a contribution or a settled alarm. Refused with
 * `intake.paper-batch-open` (conflict, `balance` in it) while a form or an alarm is open or a page unread.
 */
export const signOffBatch = defineRequest({
  service,
  name: 'sign-off-paper-batch',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid(), note: trimmedText().max(500).optional() }),
  output: paperBatchSchema,
});
/**
 * Submits the forms of a batch on which nothing waits any more, at most 50 at a time. A form that cannot be a contribution
 * as it is comes back with what is wrong, and stays.
 */
export const submitReadyForms = defineRequest({
  service,
  name: 'submit-ready-paper-forms',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({ batchId: z.uuid() }),
  output: z.strictObject({
    submitted: z.number(),
    remaining: z.number(),
    refused: z.array(
      z.strictObject({
        formId: z.string(),
        serial: z.string(),
        code: z.string(),
        fields: z.array(fieldProblemSchema),
      }),
    ),
  }),
});

/** Oldest first. */
export const listAlarms = defineRequest({
  service,
  name: 'list-paper-alarms',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({
    ...pagingShape,
    batchId: z.uuid().optional(),
    state: z.enum(['open', 'settled']).default('open'),
  }),
  output: z.strictObject({ ...pageOf(paperAlarmSchema).shape, open: z.number() }),
});
export const getAlarm = defineRequest({
  service,
  name: 'get-paper-alarm',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: paperAlarmSchema,
});
/** Refused with `intake.paper-alarm-settled` when somebody was faster, `intake.paper-alarm-way` when the way is not open. */
export const settleAlarm = defineRequest({
  service,
  name: 'settle-paper-alarm',
  allowed: paperDesk,
  input: z.discriminatedUnion('way', [
    z.strictObject({ id: z.uuid(), way: z.literal('discard'), reason }),
    z.strictObject({ id: z.uuid(), way: z.literal('replace') }),
    z.strictObject({ id: z.uuid(), way: z.literal('own-form') }),
    /** `serial` as printed on the form, with or without its dash. */
    z.strictObject({
      id: z.uuid(),
      way: z.literal('assign'),
      serial: z.string().overwrite(visibleText).min(1).max(20),
      page: z.int().min(1).max(50),
    }),
    /** The files are added to the batch of the alarm. */
    z.strictObject({ id: z.uuid(), way: z.literal('rescan'), files: z.array(takenFile).min(1).max(50) }),
  ]),
  output: paperAlarmSchema,
});
/** Takes back that an alarm was discarded. */
export const reopenAlarm = defineRequest({
  service,
  name: 'reopen-paper-alarm',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: paperAlarmSchema,
});
/** What waits at the paper desk, for the numbers in its navigation. */
export const paperDeskCounts = defineRequest({
  service,
  name: 'paper-desk-counts',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({}),
  output: z.strictObject({
    fields: z.number(),
    /** Forms on which nothing waits any more. */
    forms: z.number(),
    alarms: z.number(),
    /** Whether scans are taken from the watched folder; absent when none is watched. */
    inbox: z.enum(['ok', 'unhealthy']).optional(),
  }),
});
