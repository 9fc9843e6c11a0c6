import { z } from 'zod';
import { answerSchema } from '../forms/answers.js';
import { languageSchema } from '../values/language.js';
import { defineRequest } from './define-request.js';
import { paperFormStateSchema } from './paper-batch.requests.js';
import { paperDesk } from '../values/role.js';
import { trimmedText } from '../values/text.js';

const service = 'intake' as const;

export const boxReadingSchema = z.enum(['empty', 'ticked', 'struck-out', 'uncertain']);
export type BoxReading = z.infer<typeof boxReadingSchema>;
/** The kind of mark in a ticked box, where it can be told. All of them choose the option. */
export const boxMarkSchema = z.enum(['tick', 'cross', 'filled']);
export type BoxMark = z.infer<typeof boxMarkSchema>;
export const textSuggestionSchema = z.strictObject({
  text: z.string(),
  /** 0..1; below a measured bound there is no suggestion. */
  confidence: z.number(),
});
export type TextSuggestion = z.infer<typeof textSuggestionSchema>;
/**
 * `first` and `second` are entered blind: without what the machine or the other person says. `decide`: they differ, and a
 * person who sees both says which. `sample`: the machine was sure, and a person checks it blind, to measure how often it
 * errs. `correction`: on the page of the whole form.
 */
export const entryRounds = ['first', 'second', 'decide', 'sample', 'correction'] as const;
export type EntryRound = (typeof entryRounds)[number];
export const paperEntrySchema = z.strictObject({
  round: z.enum(entryRounds),
  value: answerSchema.optional(),
  unreadable: z.boolean().optional(),
  at: z.string(),
  /** Name of who entered it. */
  by: z.string(),
});
export type PaperEntry = z.infer<typeof paperEntrySchema>;
/** One field of a scanned form, as read and as corrected. */
export const paperFieldSchema = z.strictObject({
  field: z.string(),
  kind: z.enum(['text', 'choice', 'choices', 'votes']),
  /** Crop of the handwriting or of the box row. */
  cropKey: z.string(),
  page: z.number(),
  /** The rest of a field that goes on over the next pages. */
  moreCrops: z.array(z.strictObject({ page: z.number(), cropKey: z.string() })).optional(),
  /** For texts: whether something is written there. */
  written: z.boolean().optional(),
  /** For choices: what the machine sees in each box. */
  boxes: z
    .array(
      z.strictObject({
        option: z.string(),
        reading: boxReadingSchema,
        mark: boxMarkSchema.optional(),
        confidence: z.number(),
      }),
    )
    .optional(),
  /** Printed letters as recognised; a suggestion, never a value. */
  suggestion: textSuggestionSchema.optional(),
  /** The machine's proposal for a choice; texts have none. */
  proposed: answerSchema.optional(),
  /** The least certain box, 0..1. */
  confidence: z.number(),
  /** The value that persons have settled on; without it, the machine's proposal counts where it is not doubtful. */
  value: answerSchema.optional(),
  doubtful: z.boolean(),
  /** A person must still enter it, or enter it once more. */
  open: z.boolean(),
  /** Persons agree that it cannot be read; it counts as not filled in. */
  unreadable: z.boolean().optional(),
  /** Every entry there was, oldest first. Empty once the contributor was erased. */
  entries: z.array(paperEntrySchema),
});
export type PaperField = z.infer<typeof paperFieldSchema>;
export const paperFormSchema = z.strictObject({
  id: z.string(),
  batchId: z.string(),
  serial: z.string(),
  process: z.string(),
  formVersion: z.number(),
  language: languageSchema,
  state: paperFormStateSchema,
  version: z.number(),
  /** Empty once what stood on the form was deleted. */
  pageImages: z.array(z.string()),
  fields: z.array(paperFieldSchema),
  /** When what stood on the form was deleted: its contributor was erased, or it was put away long ago. */
  emptiedAt: z.string().optional(),
  reference: z.string().optional(),
});
export type PaperForm = z.infer<typeof paperFormSchema>;
export const getPaperForm = defineRequest({
  service,
  name: 'get-paper-form',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: paperFormSchema,
});
/**
 * Corrects the form as a whole: each changed value is an entry of the round `correction` and settles its field. A field that
 * is open is settled by naming it, with an empty text too: what nobody looked at is left out. `version` guards against a
 * second clerk.
 */
export const savePaperForm = defineRequest({
  service,
  name: 'save-paper-form',
  allowed: paperDesk,
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    values: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())]),
    ),
  }),
  output: paperFormSchema,
});
/** Makes the verified form a contribution of channel paper, once. Does not wait for samples that nobody has looked at. */
export const submitPaperForm = defineRequest({
  service,
  name: 'submit-paper-form',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid(), version: z.int() }),
  output: z.strictObject({ reference: z.string() }),
});
export const discardPaperForm = defineRequest({
  service,
  name: 'discard-paper-form',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid(), version: z.int(), reason: trimmedText().min(3).max(500) }),
  output: paperFormSchema,
});
/**
 * Why a person is asked about a field. `nothing-marked`: empty, boxes or text, although something is required. `by-hand`: a
 * clerk put the page here, and nothing was read on it.
 */
export const checkReasonSchema = z.enum([
  'handwriting',
  'unclear-box',
  'several-marked',
  'nothing-marked',
  'no-picture',
  'by-hand',
  'second-entry',
  'entries-differ',
  'sample',
]);
export type CheckReason = z.infer<typeof checkReasonSchema>;
/** One field that waits for a person; held for whoever got it, for some minutes. */
export const paperFieldTaskSchema = z.strictObject({
  id: z.string(),
  round: z.enum(entryRounds).exclude(['correction']),
  reason: checkReasonSchema,
  form: z.strictObject({
    id: z.string(),
    serial: z.string(),
    batch: z.strictObject({ id: z.string(), name: z.string() }),
    process: z.string(),
    formVersion: z.number(),
    language: languageSchema,
  }),
  field: z.string(),
  kind: paperFieldSchema.shape.kind,
  required: z.boolean(),
  page: z.number(),
  crops: z.array(z.strictObject({ page: z.number(), cropKey: z.string() })),
  pageImages: z.array(z.string()),
  /** Only in the first round. */
  suggestion: textSuggestionSchema.optional(),
  /** Only where entries differ: what was entered, without names. */
  entered: z
    .array(z.strictObject({ value: answerSchema.optional(), unreadable: z.boolean().optional() }))
    .optional(),
  /** Entered already, by this person, and may be changed: the form is not submitted and nobody built on it. */
  done: z.strictObject({ value: answerSchema.optional(), unreadable: z.boolean().optional() }).optional(),
});
export type PaperFieldTask = z.infer<typeof paperFieldTaskSchema>;
/**
 * How often the machine's sure readings were wrong, measured on a random sample that persons entered blind. Interval: 95 %,
 * Wilson's score interval (E. B. Wilson, JASA 22, 1927).
 */
export const readingQualitySchema = z.strictObject({
  process: z.string(),
  formVersion: z.number(),
  /** Fields checked, and found to be read wrongly. */
  checked: z.number(),
  wrong: z.number(),
  /** Shares 0..1; absent while nothing was checked. */
  rate: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  /** Fields entered twice, and those of them on which the two entries differed. */
  enteredTwice: z.number(),
  differed: z.number(),
});
export type ReadingQuality = z.infer<typeof readingQualitySchema>;
export const paperFieldCountsSchema = z.strictObject({
  /** Fields that wait and that were settled by persons, in the batch of the task or else in all. */
  left: z.number(),
  settled: z.number(),
  /** The form of the task among the forms of its batch, from 1. */
  position: z.strictObject({ form: z.number(), forms: z.number() }).optional(),
  /** What will come after it, so that its pictures can be loaded ahead. */
  ahead: z.array(z.strictObject({ formId: z.string(), field: z.string(), crops: z.number() })),
  quality: readingQualitySchema.optional(),
});
export type PaperFieldCounts = z.infer<typeof paperFieldCountsSchema>;
/**
 * Takes the next field: first within the form that this person is at, larger pictures first, then the next form. What the
 * same person entered before comes for the second entry only when nothing else is left. `skip`: not this one.
 */
export const nextPaperField = defineRequest({
  service,
  name: 'next-paper-field',
  allowed: paperDesk,
  input: z.strictObject({ batchId: z.uuid().optional(), skip: z.uuid().optional() }),
  output: z.strictObject({
    task: paperFieldTaskSchema.nullable(),
    ...paperFieldCountsSchema.shape,
  }),
});
/** The task as held by the asker; refused with `intake.paper-field-held` while somebody else holds it. */
export const getPaperField = defineRequest({
  service,
  name: 'get-paper-field',
  allowed: paperDesk,
  input: z.strictObject({ id: z.uuid(), batchId: z.uuid().optional() }),
  output: z.strictObject({ task: paperFieldTaskSchema, ...paperFieldCountsSchema.shape }),
});
/**
 * Enters what is there; entering again changes what was entered, as long as it may be changed. Without a value the field is
 * empty. `unsure`: the clerk asks for a second entry. Refused with `intake.paper-field-entered` when somebody was faster.
 */
export const enterPaperField = defineRequest({
  service,
  name: 'enter-paper-field',
  allowed: paperDesk,
  input: z.strictObject({
    id: z.uuid(),
    value: z
      .union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())])
      .optional(),
    unreadable: z.boolean().default(false),
    unsure: z.boolean().default(false),
  }),
  output: z.strictObject({ settled: z.boolean(), formReady: z.boolean() }),
});
export const readingQuality = defineRequest({
  service,
  name: 'paper-reading-quality',
  repeatable: 'always',
  allowed: paperDesk,
  input: z.strictObject({ process: z.string().max(80).optional() }),
  output: z.strictObject({ items: z.array(readingQualitySchema) }),
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
