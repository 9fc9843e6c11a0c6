import { z } from 'zod';
import { callDirectionSchema, callResultSchema, hangupCauseSchema, staffNameSchema } from '../values/call.js';
import { languageSchema } from '../values/language.js';
import { callerViewSchema, callViewSchema } from './call-view.js';
import { phoneDesk } from '../values/role.js';
import { defineRequest } from './define-request.js';
import { draftSchema } from './drafts.requests.js';

const service = 'intake' as const;
const time = z.iso.datetime({ offset: true });
const slug = z.string().min(1).max(80);

/**
 * One report of a telephone system about one call. Any order, any duplicate and late reports end in the same record.
 * A report may repeat what others said (`from`, `to`); what the first lacks, a later one fills in.
 */
export const recordCallEvent = defineRequest({
  service,
  name: 'record-call-event',
  repeatable: 'always',
  allowed: 'service',
  input: z.strictObject({
    /** The connection it came by; call ids are unique within one. */
    connection: z.string().min(1).max(80),
    externalId: z.string().min(1).max(250),
    kind: z.enum(['ring', 'answer', 'hangup']),
    at: time,
    direction: callDirectionSchema.optional(),
    /** As reported: digits, national or international, or words such as `anonymous`. */
    from: z.string().max(120).optional(),
    to: z.string().max(120).optional(),
    queue: z.string().max(120).optional(),
    /** The process callers of this queue mean, and the language they are greeted in. */
    process: slug.optional(),
    language: languageSchema.optional(),
    targets: z.array(z.string().min(1)).max(200).optional(),
    answeredBy: staffNameSchema.optional(),
    cause: hangupCauseSchema.optional(),
  }),
  output: z.strictObject({ call: callViewSchema, changed: z.boolean() }),
});
const callWithPersonSchema = z.strictObject({
  ...callViewSchema.shape,
  person: callerViewSchema,
  /** What is written of it so far, once somebody has answered; nothing before. */
  draft: z.strictObject({ title: z.string(), language: languageSchema }).optional(),
});
export const getCall = defineRequest({
  service,
  name: 'get-call',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: callWithPersonSchema,
});
/** What rings or is talked over now and concerns the asker; leads see all with `everybody`. */
export const currentCalls = defineRequest({
  service,
  name: 'current-calls',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ everybody: z.boolean().default(false) }),
  output: z.array(callWithPersonSchema),
});
/** Silences a ringing call for the asker alone. */
export const declineCall = defineRequest({
  service,
  name: 'decline-call',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: callViewSchema,
});
/** A call that no telephone system reported: the agent says that it began. `id` makes asking twice the same. */
export const beginCall = defineRequest({
  service,
  name: 'begin-call',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({
    id: z.uuid(),
    process: slug,
    language: languageSchema,
    /** The number that the agent called; without it somebody called the office. */
    calling: z.string().min(3).max(40).optional(),
  }),
  output: z.strictObject({ call: callViewSchema, draft: draftSchema }),
});
/**
 * Ends the agent's part: what came of the call. Without a contribution its draft is closed with it. Asked again with
 * another result before the next call, the result is corrected.
 */
export const wrapUpCall = defineRequest({
  service,
  name: 'wrap-up-call',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid(), result: callResultSchema, done: z.boolean().default(false) }),
  output: callViewSchema,
});
/** The numbers behind calls, shown or said, for call-backs alone; purged ones are left out. */
export const callParties = defineRequest({
  service,
  name: 'call-parties',
  repeatable: 'always',
  allowed: 'service',
  input: z.strictObject({ callIds: z.array(z.uuid()).min(1).max(200) }),
  output: z.array(z.strictObject({ callId: z.string(), phone: z.string(), language: languageSchema })),
});
