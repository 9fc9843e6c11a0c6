import { z } from 'zod';
import { type Language, localizedTextSchema } from '../values/language.js';
import { trimmedText } from '../values/text.js';

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    '1 to 40 small letters (a to z), digits and hyphens, with a letter in front',
  );

export const optionSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,39}$/,
      '1 to 40 small letters (a to z), digits and hyphens, with no hyphen in front',
    ),
  text: localizedTextSchema,
});
export type Option = z.infer<typeof optionSchema>;

const asked = {
  id,
  text: localizedTextSchema,
  help: localizedTextSchema.optional(),
  /** What the agent says aloud; the question text itself when absent. */
  script: localizedTextSchema.optional(),
  required: z.boolean().default(false),
};
const lines = z.int().min(1).max(20);

/** One question of a form. `lines` and the options' boxes are what paper needs; `max` is in characters. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('shortText'),
    max: z.int().min(1).max(300),
    lines: lines.default(1),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('longText'),
    max: z.int().min(1).max(10_000),
    lines: lines.default(6),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('place'),
    max: z.int().min(1).max(300),
    lines: lines.default(1),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('singleChoice'),
    options: z.array(optionSchema).min(2).max(30),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('multiChoice'),
    options: z.array(optionSchema).min(2).max(30),
    maxChosen: z.int().min(1).optional(),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('scale'),
    min: z.int(),
    max: z.int(),
    minText: localizedTextSchema.optional(),
    maxText: localizedTextSchema.optional(),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('statements'),
    statements: z.array(optionSchema).min(1).max(20),
  }),
  z.strictObject({ ...asked, kind: z.literal('district'), options: z.array(optionSchema).min(1).max(60) }),
  z.strictObject({ ...asked, kind: z.literal('topic'), options: z.array(optionSchema).min(1).max(30) }),
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question['kind'];
export const questionKinds: readonly QuestionKind[] = questionSchema.options.map(
  ({ shape }) => shape.kind.value,
);
/** Answered by people in words of their own. */
export const writtenKinds = ['shortText', 'longText', 'place'] as const satisfies readonly QuestionKind[];

export const statementVotes = ['agree', 'disagree', 'pass'] as const;
export type StatementVote = (typeof statementVotes)[number];
/** The three answers to a statement; the same words in the web form, at the phone and on paper, in easy language too. */
export const statementVoteWords: Record<Language, Record<StatementVote, string>> = {
  de: { agree: 'stimme zu', disagree: 'stimme nicht zu', pass: 'weiß nicht' },
  en: { agree: 'agree', disagree: 'disagree', pass: 'do not know' },
};

/** A voluntary question about the person, kept apart from the content. */
export const demographicQuestionSchema = z.strictObject({
  id,
  text: localizedTextSchema,
  options: z.array(optionSchema).min(2).max(20),
});
export type DemographicQuestion = z.infer<typeof demographicQuestionSchema>;

/**
 * One form for every channel: the web page, the phone script, the printed sheet, the reader of the scan,
 * the validation and the columns of an export all come from this. A change of any word is a new version.
 */
export const formDefinitionSchema = z
  .strictObject({
    version: z.int().min(1),
    title: localizedTextSchema,
    purpose: localizedTextSchema,
    /** What happens with a contribution afterwards, in plain words. */
    afterwards: localizedTextSchema,
    questions: z.array(questionSchema).min(1).max(40),
    demographics: z.array(demographicQuestionSchema).max(10).default([]),
    demographicsWhy: localizedTextSchema.optional(),
    consent: z.strictObject({ version: z.string().min(1).max(40), text: localizedTextSchema }),
  })
  .superRefine((form, ctx) => {
    const seen = new Set<string>();
    form.questions.forEach((question, index) => {
      if (seen.has(question.id))
        ctx.addIssue({ code: 'custom', path: ['questions', index, 'id'], message: 'used twice' });
      seen.add(question.id);
      if (question.kind === 'scale' && question.max <= question.min)
        ctx.addIssue({
          code: 'custom',
          path: ['questions', index, 'max'],
          message: `must be more than min, which is ${question.min}`,
        });
      if (question.kind === 'multiChoice' && (question.maxChosen ?? 0) > question.options.length)
        ctx.addIssue({
          code: 'custom',
          path: ['questions', index, 'maxChosen'],
          message: `at most as many as there are options, ${question.options.length}`,
        });
    });
  });
export type FormDefinition = z.infer<typeof formDefinitionSchema>;

/** Six months, as Article 20(1) of Regulation (EU) 2022/2065 asks of platforms. */
export const defaultAppealDays = 183;

const processShape = z.strictObject({
  slug: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{1,60}$/,
      '2 to 61 small letters (a to z), digits and hyphens, with no hyphen in front, such as ideen-fuers-graetzl',
    ),
  opensAt: z.iso.datetime({ offset: true }),
  closesAt: z.iso.datetime({ offset: true }),
  /** Days within which a decision is promised, counted from receipt. */
  decisionDays: z.int().min(1).max(365),
  /** Minutes in which a moderator's decision can be taken back before anybody is told; as the installation says when absent. */
  undoMinutes: z.int().min(0).max(60).optional(),
  /**
   * Days within which an author may appeal against a decline, counted from the decision; `defaultAppealDays` when
   * absent.
   */
  appealDays: z.int().min(14).max(3650).optional(),
  phone: z
    .string()
    .max(40)
    .regex(
      /^\+?\d[\d ()/.-]*\d$/,
      'a telephone number of digits and blanks, with + in front or without, such as +43 1 505 00 10',
    ),
  phoneHours: localizedTextSchema,
  /** Where paper forms go, one line each. */
  postalAddress: z.array(trimmedText().min(1)).min(1).max(6),
  form: formDefinitionSchema,
});

/** A participation process: who may take part in what, until when, and what is promised. */
export const processSchema = processShape.superRefine(({ opensAt, closesAt }, ctx) => {
  if (Date.parse(closesAt) <= Date.parse(opensAt))
    ctx.addIssue({
      code: 'custom',
      path: ['closesAt'],
      message: `must be later than opensAt, which is ${opensAt}`,
    });
});
export type ParticipationProcess = z.infer<typeof processSchema>;

/** The first question of this kind or id that gives a contribution its title; every form has a text question. */
export function titleQuestionOf(form: FormDefinition): Question | undefined {
  return form.questions.find((q) => q.id === 'title') ?? form.questions.find((q) => q.kind === 'shortText');
}
