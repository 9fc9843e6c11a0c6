import { z } from 'zod';
import { languageSchema } from '../values/language.js';
import { defineRequest, pagingShape, type Page } from './define-request.js';
import { clerk } from './paper-clerk.js';

const service = 'intake' as const;
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
/**
 * Renders the printable form, each copy with a serial of its own. It lies in the blob store for whoever asked, who removes it
 * when it is sent; what they leave there goes by itself within a day or so.
 */
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
/** Pictures of the pages of a form as it would be printed, in the blob store for some hours at least. */
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
