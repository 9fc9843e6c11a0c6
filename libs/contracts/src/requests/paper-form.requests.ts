import { z } from 'zod';
import type { Answers } from '../forms/answers.js';
import type { Contact } from '../values/contact.js';
import { defineRequest } from './define-request.js';
import type { PaperFormState } from './paper-batch.requests.js';
import { clerk } from './paper-clerk.js';

const service = 'intake' as const;

export type BoxReading = 'empty' | 'ticked' | 'struck-out' | 'uncertain';
/** The kind of mark in a ticked box, where it can be told. All of them choose the option. */
export type BoxMark = 'tick' | 'cross' | 'filled';
export interface TextSuggestion {
  text: string;
  /** 0..1; below a measured bound there is no suggestion. */
  confidence: number;
}
/**
 * `first` and `second` are entered blind: without what the machine or the other person says. `decide`: they differ, and a
 * person who sees both says which. `sample`: the machine was sure, and a person checks it blind, to measure how often it
 * errs. `correction`: on the page of the whole form.
 */
export const entryRounds = ['first', 'second', 'decide', 'sample', 'correction'] as const;
export type EntryRound = (typeof entryRounds)[number];
export interface PaperEntry {
  round: EntryRound;
  value?: Answers[string];
  unreadable?: boolean;
  at: string;
  /** Name of who entered it. */
  by: string;
}
/** One field of a scanned form, as read and as corrected. */
export interface PaperField {
  field: string;
  kind: 'text' | 'choice' | 'choices' | 'votes';
  /** Crop of the handwriting or of the box row. */
  cropKey: string;
  page: number;
  /** The rest of a field that goes on over the next pages. */
  moreCrops?: { page: number; cropKey: string }[];
  /** For texts: whether something is written there. */
  written?: boolean;
  /** For choices: what the machine sees in each box. */
  boxes?: { option: string; reading: BoxReading; mark?: BoxMark; confidence: number }[];
  /** Printed letters as recognised; a suggestion, never a value. */
  suggestion?: TextSuggestion;
  /** The machine's proposal for a choice; texts have none. */
  proposed?: Answers[string];
  /** The least certain box, 0..1. */
  confidence: number;
  /** The value that persons have settled on; without it, the machine's proposal counts where it is not doubtful. */
  value?: Answers[string];
  doubtful: boolean;
  /** A person must still enter it, or enter it once more. */
  open: boolean;
  /** Persons agree that it cannot be read; it counts as not filled in. */
  unreadable?: boolean;
  /** Every entry there was, oldest first. Empty once the contributor was erased. */
  entries: PaperEntry[];
}
export interface PaperForm {
  id: string;
  batchId: string;
  serial: string;
  process: string;
  formVersion: number;
  language: 'de' | 'en';
  state: PaperFormState;
  version: number;
  /** Empty once what stood on the form was deleted. */
  pageImages: string[];
  fields: PaperField[];
  /** When what stood on the form was deleted: its contributor was erased, or it was put away long ago. */
  emptiedAt?: string;
  reference?: string;
}
export const getPaperForm = defineRequest<PaperForm>()({
  service,
  name: 'get-paper-form',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
/**
 * Corrects the form as a whole: each changed value is an entry of the round `correction` and settles its field. A field that
 * is open is settled by naming it, with an empty text too: what nobody looked at is left out. `version` guards against a
 * second clerk.
 */
export const savePaperForm = defineRequest<PaperForm>()({
  service,
  name: 'save-paper-form',
  allowed: clerk,
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    values: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())]),
    ),
  }),
});
/** Makes the verified form a contribution of channel paper, once. Does not wait for samples that nobody has looked at. */
export const submitPaperForm = defineRequest<{ reference: string }>()({
  service,
  name: 'submit-paper-form',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid(), version: z.int() }),
});
export const discardPaperForm = defineRequest<PaperForm>()({
  service,
  name: 'discard-paper-form',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid(), version: z.int(), reason: z.string().trim().min(3).max(500) }),
});
/**
 * Why a person is asked about a field. `nothing-marked`: empty, boxes or text, although something is required. `by-hand`: a
 * clerk put the page here, and nothing was read on it.
 */
export type CheckReason =
  | 'handwriting'
  | 'unclear-box'
  | 'several-marked'
  | 'nothing-marked'
  | 'no-picture'
  | 'by-hand'
  | 'second-entry'
  | 'entries-differ'
  | 'sample';
/** One field that waits for a person; held for whoever got it, for some minutes. */
export interface PaperFieldTask {
  id: string;
  round: Exclude<EntryRound, 'correction'>;
  reason: CheckReason;
  form: {
    id: string;
    serial: string;
    batch: { id: string; name: string };
    process: string;
    formVersion: number;
    language: 'de' | 'en';
  };
  field: string;
  kind: PaperField['kind'];
  required: boolean;
  page: number;
  crops: { page: number; cropKey: string }[];
  pageImages: string[];
  /** Only in the first round. */
  suggestion?: TextSuggestion;
  /** Only where entries differ: what was entered, without names. */
  entered?: { value?: Answers[string]; unreadable?: boolean }[];
  /** Entered already, by this person, and may be changed: the form is not submitted and nobody built on it. */
  done?: { value?: Answers[string]; unreadable?: boolean };
}
/**
 * Takes the next field: first within the form that this person is at, larger pictures first, then the next form. What the
 * same person entered before comes for the second entry only when nothing else is left. `skip`: not this one.
 */
export const nextPaperField = defineRequest<{ task: PaperFieldTask | null } & PaperFieldCounts>()({
  service,
  name: 'next-paper-field',
  allowed: clerk,
  input: z.strictObject({ batchId: z.uuid().optional(), skip: z.uuid().optional() }),
});
export interface PaperFieldCounts {
  /** Fields that wait and that were settled by persons, in the batch of the task or else in all. */
  left: number;
  settled: number;
  /** The form of the task among the forms of its batch, from 1. */
  position?: { form: number; forms: number };
  /** What will come after it, so that its pictures can be loaded ahead. */
  ahead: { formId: string; field: string; crops: number }[];
  quality?: ReadingQuality;
}
/** The task as held by the asker; refused with `intake.paper-field-held` while somebody else holds it. */
export const getPaperField = defineRequest<{ task: PaperFieldTask } & PaperFieldCounts>()({
  service,
  name: 'get-paper-field',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid(), batchId: z.uuid().optional() }),
});
/**
 * Enters what is there; entering again changes what was entered, as long as it may be changed. Without a value the field is
 * empty. `unsure`: the clerk asks for a second entry. Refused with `intake.paper-field-entered` when somebody was faster.
 */
export const enterPaperField = defineRequest<{ settled: boolean; formReady: boolean }>()({
  service,
  name: 'enter-paper-field',
  allowed: clerk,
  input: z.strictObject({
    id: z.uuid(),
    value: z
      .union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())])
      .optional(),
    unreadable: z.boolean().default(false),
    unsure: z.boolean().default(false),
  }),
});
/**
 * How often the machine's sure readings were wrong, measured on a random sample that persons entered blind. Interval: 95 %,
 * Wilson's score interval (E. B. Wilson, JASA 22, 1927).
 */
export interface ReadingQuality {
  process: string;
  formVersion: number;
  /** Fields checked, and found to be read wrongly. */
  checked: number;
  wrong: number;
  /** Shares 0..1; absent while nothing was checked. */
  rate?: number;
  low?: number;
  high?: number;
  /** Fields entered twice, and those of them on which the two entries differed. */
  enteredTwice: number;
  differed: number;
}
export const readingQuality = defineRequest<{ items: ReadingQuality[] }>()({
  service,
  name: 'paper-reading-quality',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ process: z.string().max(80).optional() }),
});

/** Field ids of the parts that every form has. On paper they are written and ticked like any question. */
export const contactFields = [
  'contact.wish',
  'contact.name',
  'contact.email',
  'contact.phone',
  'contact.street',
  'contact.postcode',
  'contact.city',
] as const;
export const consentField = 'consent';
/** `demographics.<question id>`. */
export const demographicsField = (questionId: string): string => `demographics.${questionId}`;
export type { Contact };
