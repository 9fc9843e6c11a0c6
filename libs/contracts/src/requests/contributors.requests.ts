import { z } from 'zod';
import { channelSchema } from '../values/channel.js';
import { consentSchema, contactSchema, replyWaySchema } from '../values/contact.js';
import { contributionStateSchema } from '../values/contribution-state.js';
import { languageSchema } from '../values/language.js';
import { referenceNumberSchema } from '../values/reference-number.js';
import { publicStatusSchema } from './contributions.requests.js';
import { phoneDesk } from '../values/role.js';
import { defineRequest } from './define-request.js';
import { visibleText } from '../values/text.js';

const service = 'intake' as const;

/** What an agent may see and change for a caller who has their number. */
export const contributionForCallerSchema = z.strictObject({
  ...publicStatusSchema.shape,
  title: z.string(),
  channel: channelSchema,
  /** What the person speaks, where it is not the language of the text. */
  spokenLanguage: z.string().optional(),
  replyWay: replyWaySchema,
  /** Which ways could be used with what is on file. */
  reachable: z.strictObject({ email: z.boolean(), phone: z.boolean(), address: z.boolean() }),
  supports: z.string().optional(),
  /** What this caller may do now. */
  may: z.strictObject({
    withdraw: z.boolean(),
    amend: z.boolean(),
    changeContact: z.boolean(),
    appeal: z.boolean(),
  }),
});
export type ContributionForCaller = z.infer<typeof contributionForCallerSchema>;
/**
 * How it was found: by its number, a phone number, a part of the name on file, or words that its title or text has, whole or
 * as beginnings of words. `similar`: none of these, only a name or words like what was said.
 */
export const foundBySchema = z.enum(['number', 'phone', 'name', 'words', 'similar']);
export type FoundBy = z.infer<typeof foundBySchema>;
/** Where what was said stands in it: the name on file, the title, or the passage of the text around it. */
export const matchSchema = z.strictObject({ in: z.enum(['name', 'title', 'text']), passage: z.string() });
export type Match = z.infer<typeof matchSchema>;
export const foundForCallerSchema = z.strictObject({
  ...contributionForCallerSchema.shape,
  by: foundBySchema,
  /** Every place in which it matches; none when it was found by a number. */
  matches: z.array(matchSchema),
});
export type FoundForCaller = z.infer<typeof foundForCallerSchema>;
/**
 * Looks up by what a caller says: the number, a phone number they are known by, their name, or words of what they said;
 * other than by numbers those found by name come first and those that are only similar last. With a mistyped number `near`
 * holds existing numbers that one slip turns into it, beside what is found when it is read as a phone number.
 */
export const lookUpForCaller = defineRequest({
  service,
  name: 'look-up-for-caller',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ said: z.string().overwrite(visibleText).min(3).max(60) }),
  output: z.strictObject({
    found: z.array(foundForCallerSchema),
    /** There are others; who says more finds fewer. */
    more: z.boolean().optional(),
    near: z.array(z.string()),
    /** `card-not-arrived`: the number is on the stub of a card that has not become a contribution yet. */
    why: z
      .enum([
        'not-ten-digits',
        'check-digit',
        'unknown-number',
        'unknown-phone',
        'card-not-arrived',
        'unknown-words',
        'nothing-to-look-for',
      ])
      .optional(),
  }),
});
/** Changes how the author hears back; answers not yet sent take the new way. */
export const changeContact = defineRequest({
  service,
  name: 'change-contact',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({
    reference: referenceNumberSchema,
    contact: contactSchema,
    consent: consentSchema,
    channel: channelSchema,
  }),
  output: z.strictObject({ replyWay: replyWaySchema }),
});
/** Deletes contact, demographics and text everywhere (GDPR Art. 17). Cannot be undone. */
export const eraseContributor = defineRequest({
  service,
  name: 'erase-contributor',
  allowed: ['admin'],
  input: z.strictObject({ reference: referenceNumberSchema }),
  output: z.strictObject({ status: contributionStateSchema }),
});
/** The same for many at once, after a backup was restored. What is erased stays so; unknown ids are counted. */
export const eraseAgain = defineRequest({
  service,
  name: 'erase-again',
  repeatable: 'always',
  allowed: 'service',
  input: z.strictObject({ contributionIds: z.array(z.uuid()).min(1).max(100) }),
  output: z.strictObject({ erased: z.int(), before: z.int(), unknown: z.int() }),
});
export const contributorContactSchema = z.strictObject({
  contributionId: z.string(),
  reference: z.string(),
  process: z.string(),
  processTitle: z.strictObject({ de: z.string(), en: z.string() }),
  title: z.string(),
  language: languageSchema,
  channel: channelSchema,
  receivedAt: z.string(),
  decisionDueAt: z.string(),
  contact: contactSchema,
  /** E.164, when a phone number was given. */
  phone: z.string().optional(),
  /** How many others named the same mailbox on the web in the 24 hours before; at most 100 are counted. */
  earlierToMailbox: z.int().optional(),
});
export type ContributorContact = z.infer<typeof contributorContactSchema>;
/** Where authors can be reached, for notification alone; ids not found or erased are left out. */
export const contactsOf = defineRequest({
  service,
  name: 'contacts-of',
  repeatable: 'always',
  allowed: 'service',
  input: z.strictObject({ contributionIds: z.array(z.uuid()).min(1).max(200) }),
  output: z.array(contributorContactSchema),
});
