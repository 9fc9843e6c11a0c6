import { z } from 'zod';
import { answersSchema } from '../forms/answers.js';
import { channelSchema } from '../values/channel.js';
import { contactSchema } from '../values/contact.js';
import { contributionStateSchema } from '../values/contribution-state.js';
import { languageSchema } from '../values/language.js';
import { referenceNumberSchema } from '../values/reference-number.js';
import { phoneDesk } from '../values/role.js';
import { trimmedText } from '../values/text.js';
import { defineRequest } from './define-request.js';

const service = 'intake' as const;

/** What an author shows after they proved that the contribution is theirs; it holds for this contribution alone. */
const accessSchema = z.string().min(1).max(100);
const own = { reference: referenceNumberSchema, access: accessSchema };

/**
 * Somebody who has the number asks for a code. Where it goes, and whether anywhere, is never told to whoever asks: to the contact
 * that the author gave, and to nobody when they gave none or a code was asked for often lately.
 */
export const askForAccess = defineRequest({
  service,
  name: 'ask-for-access',
  allowed: 'public',
  input: z.strictObject({ reference: referenceNumberSchema }),
  output: z.strictObject({}),
});

/**
 * Where a code goes and how long it holds: in an e-mail that was asked for, along with a question by e-mail, along with a letter, spoken
 * in a call, or shown once to whoever just sent the contribution and wants no answers.
 */
export const accessPurposeSchema = z.enum(['email-asked', 'email-along', 'letter', 'spoken', 'receipt']);
export type AccessPurpose = z.infer<typeof accessPurposeSchema>;
const codeShape = {
  /** In groups, for reading and typing: `ACDE-FGHJ`. */
  code: z.string(),
  until: z.string(),
};
export const issuedAccessCodeSchema = z.strictObject({
  ...codeShape,
  messageId: z.string(),
  /** The secret part of a link that does the same as the code. */
  link: z.string(),
});
export type IssuedAccessCode = z.infer<typeof issuedAccessCodeSchema>;
/** Codes for messages that go to their authors now; each is told once and kept as a hash. Ids not found or erased are left out. */
export const issueAccessCodes = defineRequest({
  service,
  name: 'issue-access-codes',
  allowed: 'service',
  input: z.strictObject({
    codes: z
      .array(
        z.strictObject({
          messageId: z.uuid(),
          contributionId: z.uuid(),
          purpose: accessPurposeSchema.extract(['email-asked', 'email-along', 'letter']),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: z.array(issuedAccessCodeSchema),
});
/** A code for an agent to read out to the author; who did is kept. */
export const speakAccessCode = defineRequest({
  service,
  name: 'speak-access-code',
  allowed: phoneDesk,
  input: z.strictObject({ reference: referenceNumberSchema }),
  output: z.strictObject(codeShape),
});
/**
 * A lasting code for whoever just sent a contribution under an idempotency key and wants no answers: nothing reaches them later. The
 * key is the proof, for only the form that was sent knows it.
 */
export const receiptAccessCode = defineRequest({
  service,
  name: 'receipt-access-code',
  allowed: 'public',
  input: z.strictObject({
    idempotency: z.strictObject({ scope: z.string().min(1).max(120), key: z.string().min(1).max(200) }),
  }),
  output: z.strictObject(codeShape),
});

/** Proves by code or link that a contribution is theirs; each works once, a lasting code again and again. */
export const openAccess = defineRequest({
  service,
  name: 'open-access',
  allowed: 'public',
  input: z.strictObject({
    reference: referenceNumberSchema,
    proof: z.union([
      z.strictObject({ code: z.string().max(100) }),
      z.strictObject({ link: z.string().max(100) }),
    ]),
  }),
  output: z.strictObject({ access: z.string() }),
});
/** Ends what `open-access` began; nothing happens when it has ended. */
export const endAccess = defineRequest({
  service,
  name: 'end-access',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject(own),
  output: z.strictObject({}),
});

export const ownContributionSchema = z.strictObject({
  contributionId: z.string(),
  reference: z.string(),
  status: contributionStateSchema,
  language: languageSchema,
  title: z.string(),
  answers: answersSchema,
  amendments: z.array(z.strictObject({ text: z.string(), at: z.string(), channel: channelSchema })),
  contact: contactSchema,
  may: z.strictObject({
    answer: z.boolean(),
    add: z.boolean(),
    withdraw: z.boolean(),
    appeal: z.boolean(),
  }),
  /** Until when they may appeal. */
  appealUntil: z.string().optional(),
  /** What they said against a decline. */
  appeal: z.strictObject({ text: z.string(), at: z.string(), channel: channelSchema }).optional(),
});
export type OwnContribution = z.infer<typeof ownContributionSchema>;
/** What the author alone may see. Asking goes on with the access, which else ends after a time. */
export const ownContribution = defineRequest({
  service,
  name: 'own-contribution',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject(own),
  output: ownContributionSchema,
});
/** Adds the author's own words; answers the question when there is one. */
export const amendOwn = defineRequest({
  service,
  name: 'amend-own',
  allowed: 'public',
  input: z.strictObject({ ...own, text: trimmedText().min(1).max(5000) }),
  output: z.strictObject({ status: contributionStateSchema, contributionVersion: z.number() }),
});
/** The author's appeal against a decline, as `appeal-contribution` takes it. */
export const appealOwn = defineRequest({
  service,
  name: 'appeal-own',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject({ ...own, text: trimmedText().min(1).max(5000) }),
  output: z.strictObject({ status: contributionStateSchema, decisionDueAt: z.string() }),
});
export const withdrawOwn = defineRequest({
  service,
  name: 'withdraw-own',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject(own),
  output: z.strictObject({ status: contributionStateSchema }),
});
