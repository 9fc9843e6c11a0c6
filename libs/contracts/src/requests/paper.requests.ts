import { z } from 'zod';
import type { Answers } from '../forms/answers.js';
import { languageSchema } from '../values/language.js';
import type { Contact } from '../values/contact.js';
import { defineRequest, pagingShape, type Page } from './define-request.js';

const service = 'intake' as const;
const clerk = ['paper', 'lead', 'admin'] as const;
const slug = z.string().min(1).max(80);

/** A rectangle on a page in millimetres from the top left corner. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A4, or a postcard on which only title, idea, district, reply and consent are asked, above a stub to keep. */
export const formSizes = ['a4', 'a6'] as const;
export type FormSize = (typeof formSizes)[number];
/** Large print has no letter below 16 pt; easy takes the easy-language texts of the form. */
export const formEditions = ['normal', 'large', 'easy', 'easy-large'] as const;
export type FormEdition = (typeof formEditions)[number];
/** What tells one print of a form from another; the postcard is too small for large print. */
const printedEdition = {
  slug,
  language: languageSchema,
  size: z.enum(formSizes).default('a4'),
  edition: z.enum(formEditions).default('normal'),
};
export interface FormLayout {
  process: string;
  formVersion: number;
  language: 'de' | 'en';
  size: FormSize;
  edition: FormEdition;
  /** Millimetres; of the card alone, without its stub, which lies below. */
  page: { width: number; height: number };
  pages: {
    page: number;
    cornerMarks: Rectangle[];
    codes: Rectangle[];
    /** Tick boxes; `field` is the question id (or contact/consent/demographics field), `option` the option, or `statement:vote`. */
    boxes: ({ id: string; field: string; option: string } & Rectangle)[];
    /** Where people write; `field` as above. `comb`: into so many equal cells, one digit each. */
    fields: ({ id: string; field: string; comb?: number } & Rectangle)[];
  }[];
}
/** Renders the printable form and keeps it in the blob store; each copy has a serial of its own. */
export const renderForm = defineRequest<{ blobKey: string; pages: number }>()({
  service,
  name: 'render-form',
  allowed: 'public',
  input: z.strictObject({ ...printedEdition, copies: z.int().min(1).max(200).default(1) }),
});
export const formLayout = defineRequest<FormLayout>()({
  service,
  name: 'form-layout',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject(printedEdition),
});
/** Pictures of the pages of a form as it would be printed, in the blob store. */
export const previewForm = defineRequest<{ pages: { blobKey: string }[] }>()({
  service,
  name: 'preview-form',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject(printedEdition),
});

export type PrintRunState = 'waiting' | 'printing' | 'ready' | 'failed' | 'expired';
/** Numbered copies of one form, made as one PDF in the background and kept for some days. */
export interface PrintRun {
  id: string;
  process: string;
  formVersion: number;
  language: 'de' | 'en';
  size: FormSize;
  edition: FormEdition;
  copies: number;
  /** Copies drawn so far. */
  printed: number;
  state: PrintRunState;
  createdAt: string;
  createdBy: string;
  /** The file is deleted then; the numbers on it stay valid. */
  expiresAt: string;
  firstSerial: string;
  lastSerial: string;
  blobKey?: string;
}
export const createPrintRun = defineRequest<PrintRun>()({
  service,
  name: 'create-print-run',
  allowed: clerk,
  input: z.strictObject({
    ...printedEdition,
    copies: z.int().min(1).max(500),
    /** Sent twice, it is one run. */
    key: z.uuid(),
  }),
});
export const getPrintRun = defineRequest<PrintRun>()({
  service,
  name: 'get-print-run',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
export const listPrintRuns = defineRequest<Page<PrintRun>>()({
  service,
  name: 'list-print-runs',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject(pagingShape),
});

export type BatchState = 'waiting' | 'reading' | 'read' | 'failed';
export interface PaperAlarm {
  id: string;
  kind: 'unreadable' | 'foreign' | 'double-page' | 'missing-page' | 'bad-file' | 'repeated-file';
  file: string;
  page?: number;
  detail: string;
  imageKey?: string;
}
export interface PaperBatch {
  id: string;
  name: string;
  state: BatchState;
  createdAt: string;
  createdBy: string;
  files: { name: string; pages: number; state: BatchState; problem?: string }[];
  pagesTotal: number;
  pagesRead: number;
  alarms: PaperAlarm[];
  forms: { id: string; serial: string; state: PaperFormState; reference?: string }[];
}
export const createBatch = defineRequest<PaperBatch>()({
  service,
  name: 'create-paper-batch',
  allowed: clerk,
  input: z.strictObject({
    name: z.string().trim().min(1).max(120),
    files: z
      .array(
        z.strictObject({
          blobKey: z.string(),
          name: z.string().max(200),
          mime: z.string(),
          size: z.int(),
          sha256: z.string(),
        }),
      )
      .min(1)
      .max(500),
  }),
});
export const getBatch = defineRequest<PaperBatch>()({
  service,
  name: 'get-paper-batch',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
export const listBatches = defineRequest<
  Page<Omit<PaperBatch, 'alarms' | 'forms' | 'files'> & { formsWaiting: number; alarmCount: number }>
>()({
  service,
  name: 'list-paper-batches',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject(pagingShape),
});

export type PaperFormState = 'to-verify' | 'submitted' | 'discarded';
export type BoxReading = 'empty' | 'ticked' | 'struck-out' | 'uncertain';
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
  boxes?: { option: string; reading: BoxReading; confidence: number }[];
  /** The machine's proposal for a choice; texts have none. */
  proposed?: Answers[string];
  /** The least certain box, 0..1. */
  confidence: number;
  /** The value entered by a person. */
  value?: Answers[string];
  doubtful: boolean;
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
  pageImages: string[];
  fields: PaperField[];
  reference?: string;
}
export const getPaperForm = defineRequest<PaperForm>()({
  service,
  name: 'get-paper-form',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ id: z.uuid() }),
});
/** Keeps what the clerk has entered so far; `version` guards against a second clerk. */
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
/** Makes the verified form a contribution of channel paper, once. */
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
export const nextPaperForm = defineRequest<{ id: string | null; waiting: number }>()({
  service,
  name: 'next-paper-form',
  repeatable: 'always',
  allowed: clerk,
  input: z.strictObject({ after: z.uuid().optional() }),
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
