import { z } from 'zod';
import { emailAddressSchema } from './email-address.js';
import { languageSchema } from './language.js';
import { trimmedText } from './text.js';

/** How a person wishes to hear back. `none`: they want no answer, which is an answer too. */
export const replyWaySchema = z.enum(['email', 'sms', 'letter', 'call', 'none']);
export type ReplyWay = z.infer<typeof replyWaySchema>;
/**
 * The ways that people are offered. Nobody sends an SMS: whoever wished one, on an older printed form for instance, is called,
 * and where their wish is shown it says so.
 */
export const offeredReplyWays = replyWaySchema.exclude(['sms']).options;

export const postalAddressSchema = z.strictObject({
  street: trimmedText().min(1).max(200),
  postcode: trimmedText().min(3).max(12),
  city: trimmedText().min(1).max(100),
});
export type PostalAddress = z.infer<typeof postalAddressSchema>;

/**
 * Where a person can be reached. Nothing is required but what the wished way needs: e-mail for `email`,
 * phone for `sms` and `call`, address for `letter`. No name is ever needed.
 */
export const contactSchema = z
  .strictObject({
    wish: replyWaySchema,
    name: trimmedText().max(200).optional(),
    /** As typed; `asciiEmail` says how it is sent. */
    email: emailAddressSchema.optional(),
    /** As typed; intake normalises it to E.164 (default country Austria). */
    phone: trimmedText().min(3).max(40).optional(),
    address: postalAddressSchema.optional(),
    easyLanguage: z.boolean().optional(),
  })
  .superRefine((contact, ctx) => {
    if (contact.wish === 'email' && !contact.email)
      ctx.addIssue({ code: 'custom', path: ['email'], message: 'required' });
    if ((contact.wish === 'sms' || contact.wish === 'call') && !contact.phone)
      ctx.addIssue({ code: 'custom', path: ['phone'], message: 'required' });
    if (contact.wish === 'letter' && !contact.address)
      ctx.addIssue({ code: 'custom', path: ['address'], message: 'required' });
  });
export type Contact = z.infer<typeof contactSchema>;

/** Consent as evidence (GDPR Art. 7(1)): which text in which language, how it was given, who read it out. */
export const consentSchema = z.strictObject({
  given: z.literal(true),
  version: z.string().min(1).max(40),
  language: languageSchema,
  how: z.enum(['ticked', 'read-out', 'signed']),
  at: z.iso.datetime({ offset: true }),
  /** The agent who read the text out, when `how` is `read-out`. */
  readBy: z.string().optional(),
  /** Their name then; kept with the consent, because staff come and go. */
  readByName: z.string().max(200).optional(),
});
export type Consent = z.infer<typeof consentSchema>;
