import { z } from 'zod';
import type { FieldProblem } from '../forms/answers.js';
import { defineRequest, pagingShape, type Page } from './define-request.js';
import { clerk } from './paper-clerk.js';

const service = 'intake' as const;
const reason = z.string().trim().min(3).max(500);
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
export type BatchState = 'waiting' | 'reading' | 'cancelled' | 'read' | 'failed';
export const batchSources = ['desk', 'api', 'folder'] as const;
export type BatchSource = (typeof batchSources)[number];

/**
 * `unreadable`: no code, two that contradict each other, mirrored, or the page was not found on the picture. `foreign`: of
 * no form of ours, or of another form under the same number. `double-page`: the form has this page already. `not-read`:
 * pages of a file that was cancelled.
 */
export type AlarmKind =
  'unreadable' | 'foreign' | 'double-page' | 'missing-page' | 'bad-file' | 'repeated-file' | 'not-read';
/**
 * `rescan`: the sheet comes once more, with the files given. `assign`: the clerk says which page of which form it is.
 * `replace`: this scan of the page counts, and not the one before. `own-form`: a photocopy that somebody else filled in;
 * it becomes a form of its own. `discard`: it is put away, for a reason. What came by itself later is `found`.
 */
export const alarmWays = ['rescan', 'assign', 'replace', 'own-form', 'discard'] as const;
export type AlarmWay = (typeof alarmWays)[number];
export interface PaperAlarm {
  id: string;
  batch: { id: string; name: string };
  kind: AlarmKind;
  file: string;
  page?: number;
  /** Scanned pages that it stands for: none for a missing page or a repeated file. */
  pages: number;
  detail: string;
  imageKey?: string;
  /** The form it is about, and which of its pages. */
  form?: { id: string; serial: string; page: number; pages: number };
  /** For a double page: whether it looks like the very same sheet, or like one that was filled in by somebody else. */
  likeness?: 'same' | 'other';
  /** For a repeated file: the batch it came with before. */
  earlier?: { id: string; name: string };
  /** The ways that are open for this one. */
  ways: AlarmWay[];
  settled?: { way: AlarmWay | 'found'; reason?: string; at: string; by: string; formId?: string };
}

/**
 * Where the pages of a batch are. Of every page it is true at any time that it stands in exactly one place:
 * pages = submitted + discarded + open forms + settled + open alarms + unread.
 */
export interface BatchBalance {
  pages: number;
  submittedPages: number;
  discardedPages: number;
  openFormPages: number;
  settledAlarmPages: number;
  openAlarmPages: number;
  unreadPages: number;
  contributions: number;
  discardedForms: number;
  openForms: number;
  settledAlarms: number;
  openAlarms: number;
}
export interface PaperBatchSummary {
  id: string;
  name: string;
  source: BatchSource;
  state: BatchState;
  createdAt: string;
  createdBy: string;
  pagesTotal: number;
  pagesRead: number;
  balance: BatchBalance;
  /** Fields that wait for a person. */
  fieldsOpen: number;
  /** Forms on which nothing waits any more; they can be submitted. */
  formsReady: number;
  signedOff?: { at: string; by: string; note?: string };
}
export interface PaperBatch extends PaperBatchSummary {
  files: { name: string; pages: number; pagesRead: number; state: BatchState; problem?: string }[];
  alarms: PaperAlarm[];
  forms: {
    id: string;
    serial: string;
    state: PaperFormState;
    /** Fields that wait for a person. */
    fieldsOpen: number;
    pages: number;
    reference?: string;
  }[];
}
export type PaperFormState = 'to-verify' | 'submitted' | 'discarded';

export const createBatch = defineRequest<PaperBatch>()({
  service,
  name: 'create-paper-batch',
  allowed: clerk,
  input: z.strictObject({
    name: z.string().trim().min(1).max(120),
    files: z.array(takenFile).max(500),
    /** Files that came with the others and are no scans; each becomes an alarm. Not all may be such. */
    refused: z.array(refusedFile).max(500).default([]),
    source: z.enum(batchSources).default('desk'),
    /** Sent twice, it is one batch. */
    key: z.uuid().optional(),
  }),
});
export const getBatch = defineRequest<PaperBatch>()({
  service,
  name: 'get-paper-batch',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
export const listBatches = defineRequest<Page<PaperBatchSummary>>()({
  service,
  name: 'list-paper-batches',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject(pagingShape),
});
/** Reading stops after the page under way. Refused when nothing is left to stop. */
export const cancelBatch = defineRequest<PaperBatch>()({
  service,
  name: 'cancel-paper-batch',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
/** Goes on where it was cancelled; refused once it was signed off. */
export const resumeBatch = defineRequest<PaperBatch>()({
  service,
  name: 'resume-paper-batch',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
/**
 * A person answers for it that every sheet of the batch has become a contribution or a settled alarm. Refused with
 * `intake.paper-batch-open` (conflict, `balance` in it) while a form or an alarm is open or a page unread.
 */
export const signOffBatch = defineRequest<PaperBatch>()({
  service,
  name: 'sign-off-paper-batch',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid(), note: z.string().trim().max(500).optional() }),
});
/**
 * Submits the forms of a batch on which nothing waits any more, at most 50 at a time. A form that cannot be a contribution
 * as it is comes back with what is wrong, and stays.
 */
export const submitReadyForms = defineRequest<{
  submitted: number;
  remaining: number;
  refused: { formId: string; serial: string; code: string; fields: FieldProblem[] }[];
}>()({
  service,
  name: 'submit-ready-paper-forms',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ batchId: z.uuid() }),
});

/** Oldest first. */
export const listAlarms = defineRequest<Page<PaperAlarm> & { open: number }>()({
  service,
  name: 'list-paper-alarms',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({
    ...pagingShape,
    batchId: z.uuid().optional(),
    state: z.enum(['open', 'settled']).default('open'),
  }),
});
export const getAlarm = defineRequest<PaperAlarm>()({
  service,
  name: 'get-paper-alarm',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
/** Refused with `intake.paper-alarm-settled` when somebody was faster, `intake.paper-alarm-way` when the way is not open. */
export const settleAlarm = defineRequest<PaperAlarm>()({
  service,
  name: 'settle-paper-alarm',
  allowed: clerk,
  input: z.discriminatedUnion('way', [
    z.strictObject({ id: z.uuid(), way: z.literal('discard'), reason }),
    z.strictObject({ id: z.uuid(), way: z.literal('replace') }),
    z.strictObject({ id: z.uuid(), way: z.literal('own-form') }),
    /** `serial` as printed on the form, with or without its dash. */
    z.strictObject({
      id: z.uuid(),
      way: z.literal('assign'),
      serial: z.string().trim().min(1).max(20),
      page: z.int().min(1).max(50),
    }),
    /** The files are added to the batch of the alarm. */
    z.strictObject({ id: z.uuid(), way: z.literal('rescan'), files: z.array(takenFile).min(1).max(50) }),
  ]),
});
/** Takes back that an alarm was discarded. */
export const reopenAlarm = defineRequest<PaperAlarm>()({
  service,
  name: 'reopen-paper-alarm',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
/** What waits at the paper desk, for the numbers in its navigation. */
export const paperDeskCounts = defineRequest<{
  fields: number;
  /** Forms on which nothing waits any more. */
  forms: number;
  alarms: number;
  /** Whether scans are taken from the watched folder; absent when none is watched. */
  inbox?: 'ok' | 'unhealthy';
}>()({
  service,
  name: 'paper-desk-counts',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({}),
});
