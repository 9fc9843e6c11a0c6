import { z } from 'zod';

/** `in`: somebody calls the office. */
export const callDirectionSchema = z.enum(['in', 'out']);
export type CallDirection = z.infer<typeof callDirectionSchema>;

export const callStateSchema = z.enum(['ringing', 'talking', 'ended']);
export type CallState = z.infer<typeof callStateSchema>;

/** Why a call ended, in the words of the telephone systems that report it. */
export const hangupCauseSchema = z.enum([
  'normalClearing',
  'busy',
  'cancel',
  'noAnswer',
  'congestion',
  'notFound',
  'forwarded',
  'voicemail',
  'blocked',
  'unknown',
]);
export type HangupCause = z.infer<typeof hangupCauseSchema>;

/** What came of a call, chosen by the agent with one key. */
export const callResultSchema = z.enum([
  'contribution',
  'information',
  'call-back',
  'wrong-number',
  'abandoned',
]);
export type CallResult = z.infer<typeof callResultSchema>;

/** A member of staff as other services know them. */
export const staffNameSchema = z.strictObject({ id: z.string().min(1), name: z.string().max(200) });
export type StaffName = z.infer<typeof staffNameSchema>;
