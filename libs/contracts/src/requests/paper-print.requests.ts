import { z } from 'zod';
import { languageSchema } from '../values/language.js';
import { defineRequest, pageOf, pagingShape } from './define-request.js';
import { paperDesk } from '../values/role.js';

const service = 'intake' as const;
const slug = z.string().min(1).max(80);

/** A rectangle on a page in millimetres from the top left corner. */
export const rectangleSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type Rectangle = z.infer<typeof rectangleSchema>;
/** A4, or a postcard on which only title, idea, district, reply and consent are asked, above a stub to keep. */
export const formSizes = ['a4', 'a6'] as const;
export type FormSize = (typeof formSizes)[number];
/** Large print has no letter below 16 pt; easy takes the easy-language texts of the form, with none below 14 pt. */
export const formEditions = ['normal', 'large', 'easy', 'easy-large'] as const;
export type FormEdition = (typeof formEditions)[number];
/** What tells one print of a form from another; the postcard is too small for large print and for easy language. */
const printedEdition = {
  slug,
  language: languageSchema,
  size: z.enum(formSizes).default('a4'),
  edition: z.enum(formEditions).default('normal'),
};
export const formLayoutSchema = z.strictObject({
  process: z.string(),
  formVersion: z.number(),
  language: languageSchema,
  size: z.enum(formSizes),
  edition: z.enum(formEditions),
  /** Millimetres; of the card alone, without its stub, which lies below. */
  page: z.strictObject({ width: z.number(), height: z.number() }),
  pages: z.array(
    z.strictObject({
      page: z.number(),
      cornerMarks: z.array(rectangleSchema),
      codes: z.array(rectangleSchema),
      /** Tick boxes; `field` is the question id (or contact/consent/demographics field), `option` the option, or `statement:vote`. */
      boxes: z.array(
        z.strictObject({
          id: z.string(),
          field: z.string(),
          option: z.string(),
          ...rectangleSchema.shape,
        }),
      ),
      /** Where people write; `field` as above. `comb`: into so many equal cells, one digit each. */
      fields: z.array(
        z.strictObject({
          id: z.string(),
          field: z.string(),
          comb: z.number().optional(),
          ...rectangleSchema.shape,
        }),
      ),
    }),
  ),
});
export type FormLayout = z.infer<typeof formLayoutSchema>;
/**
 * Renders the printable form, each copy with a serial of its own. It lies in the blob store for whoever asked, who removes it
 * when it is sent; what they leave there goes by itself within a day or so.
 */
export const renderForm = defineRequest({
  service,
  name: 'render-form',
  allowed: 'public',
  input: z.strictObject({ ...printedEdition, copies: z.int().min(1).max(200).default(1) }),
  output: z.strictObject({ blobKey: z.string(), pages: z.number() }),
});
export const formLayout = defineRequest({
  service,
  name: 'form-layout',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject(printedEdition),
  output: formLayoutSchema,
});
/** Pictures of the pages of a form as it would be printed, in the blob store for some hours at least. */
export const previewForm = defineRequest({
  service,
  name: 'preview-form',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject(printedEdition),
  output: z.strictObject({ pages: z.array(z.strictObject({ blobKey: z.string() })) }),
});

export const printRunStateSchema = z.enum(['waiting', 'printing', 'ready', 'failed', 'expired']);
export type PrintRunState = z.infer<typeof printRunStateSchema>;
/** Numbered copies of one form, made as one PDF in the background and kept for some days. */
export const printRunSchema = z.strictObject({
  id: z.string(),
  process: z.string(),
  formVersion: z.number(),
  language: languageSchema,
  size: z.enum(formSizes),
  edition: z.enum(formEditions),
  copies: z.number(),
  /** Copies drawn so far. */
  printed: z.number(),
  state: printRunStateSchema,
  createdAt: z.string(),
  createdBy: z.string(),
  /** The file is deleted then; the numbers on it stay valid. */
  expiresAt: z.string(),
  firstSerial: z.string(),
  lastSerial: z.string(),
  blobKey: z.string().optional(),
});
export type PrintRun = z.infer<typeof printRunSchema>;
export const createPrintRun = defineRequest({
  service,
  name: 'create-print-run',
  allowed: paperDesk,
  input: z.strictObject({
    ...printedEdition,
    copies: z.int().min(1).max(500),
    /** Sent twice, it is one run. */
    key: z.uuid(),
  }),
  output: printRunSchema,
});
export const getPrintRun = defineRequest({
  service,
  name: 'get-print-run',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: printRunSchema,
});
export const listPrintRuns = defineRequest({
  service,
  name: 'list-print-runs',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject(pagingShape),
  output: pageOf(printRunSchema),
});
