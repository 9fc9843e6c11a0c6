import { answersSchema, channelSchema, contactSchema, languageSchema } from '@gemeinsam/contracts';
import { z } from 'zod';

const consentObject = z.strictObject({
  given: z.literal(true),
  /** The wording that was shown; the process's current one when absent. */
  version: z.string().min(1).max(40).optional(),
  language: languageSchema.optional(),
});

function asConsent(given: unknown, context: z.RefinementCtx): unknown {
  if (given === true) return { given: true };
  if (given === undefined || (typeof given === 'object' && given !== null && !Array.isArray(given)))
    return given;
  context.addIssue({ code: 'custom', message: 'must be true, or an object with given: true' });
  return z.NEVER;
}

/** `true` is enough; whoever showed a certain wording says which. */
const consentSchema = z.preprocess(asConsent, consentObject).meta({
  description: 'Consent to the processing of the contribution: `true`, or which wording was shown.',
  anyOf: [{ const: true }, z.toJSONSchema(consentObject, { io: 'input' })],
});

const shape = {
  process: z
    .string()
    .min(1)
    .max(80)
    .meta({ description: 'Slug of an open process.', example: 'ideen-fuers-graetzl' }),
  answers: answersSchema.meta({
    description:
      'Answers by question id: text, option id, list of option ids, number (scale), or votes by statement id (`agree`, `disagree`, `pass`).',
  }),
  contact: contactSchema
    .optional()
    .meta({ description: 'How to hear back. Without it the person wants no answer.' }),
  consent: consentSchema,
  language: languageSchema
    .default('de')
    .meta({ description: 'Language of the contribution and of the answer.' }),
  demographics: z
    .record(z.string(), z.string().max(60))
    .default({})
    .meta({ description: "Voluntary: option ids by question id of the form's demographic questions." }),
};

/** Body of `POST /contributions`. */
export const contributionInputSchema = z.strictObject(shape);
export type ContributionInput = z.infer<typeof contributionInputSchema>;

/** Body of `POST /staff/contributions`. */
export const staffContributionInputSchema = z.strictObject({
  ...shape,
  channel: channelSchema.meta({ description: 'The way in which the contribution reached the office.' }),
  capturedAt: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'When the person spoke, wrote or sent; now when absent.' }),
  externalId: z.string().min(1).max(180).optional().meta({
    description: 'Your own id of the contribution. Within one token one externalId is one contribution.',
  }),
});
export type StaffContributionInput = z.infer<typeof staffContributionInputSchema>;
