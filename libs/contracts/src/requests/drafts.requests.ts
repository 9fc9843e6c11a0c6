import { z } from 'zod';
import { staffNameSchema } from '../values/call.js';
import { languageSchema } from '../values/language.js';
import { callerViewSchema, callViewSchema } from './call-view.js';
import { phoneDesk } from '../values/role.js';
import { defineRequest } from './define-request.js';

const service = 'intake' as const;

export const draftStateSchema = z.enum(['open', 'sent', 'discarded']);
export type DraftState = z.infer<typeof draftStateSchema>;
/** Characters that a draft keeps in one field: more than any form takes, so that what is too long for it is kept all the same. */
export const longestDraftValue = 12_000;
/** Values by the name of the field in the page; an unticked box has none. */
export const draftFieldsSchema = z.record(
  z.string().min(1).max(120),
  z.array(z.string().max(longestDraftValue)).max(60),
);
export type DraftFields = z.infer<typeof draftFieldsSchema>;
export const draftSummarySchema = z.strictObject({
  id: z.string(),
  process: z.string(),
  language: languageSchema,
  state: draftStateSchema,
  /** Nobody yet, while the call of a draft only rings. */
  owner: staffNameSchema.optional(),
  handedOverBy: staffNameSchema.optional(),
  callId: z.string().optional(),
  /** First words of what was typed. */
  title: z.string(),
  createdAt: z.string(),
  savedAt: z.string(),
  /** When it is deleted unless somebody goes on with it. */
  purgeAt: z.string(),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;
export const draftSchema = z.strictObject({
  ...draftSummarySchema.shape,
  /** Raised by every change; a save names the version it was typed on. */
  version: z.number(),
  fields: draftFieldsSchema,
  /** When the consent was given, who had read it out, and which wording in which language. */
  consent: z
    .strictObject({ at: z.string(), readBy: staffNameSchema, version: z.string(), language: languageSchema })
    .optional(),
  call: callViewSchema.optional(),
  person: callerViewSchema.optional(),
  /** Reference of the contribution that came of it, once sent. */
  reference: z.string().optional(),
});
export type Draft = z.infer<typeof draftSchema>;
export const getDraft = defineRequest({
  service,
  name: 'get-draft',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid() }),
  output: draftSchema,
});
export const draftConflictSchema = z.strictObject({
  field: z.string(),
  /** What the draft holds; what the asker sent was not written. */
  theirs: z.array(z.string()),
  by: staffNameSchema,
  at: z.string(),
});
export type DraftConflict = z.infer<typeof draftConflictSchema>;
export const savedDraftSchema = z.strictObject({
  version: z.number(),
  savedAt: z.string(),
  conflicts: z.array(draftConflictSchema),
  /** Fields others changed since `base` and the asker did not send. */
  news: draftFieldsSchema,
});
export type SavedDraft = z.infer<typeof savedDraftSchema>;
/**
 * Writes changed fields. A field that somebody else changed since `base` to something different is a conflict: it stays
 * as it is and is told; all other fields are written. `force` overwrites the fields it names, after a person chose.
 */
export const saveDraft = defineRequest({
  service,
  name: 'save-draft',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({
    id: z.uuid(),
    base: z.int().min(0),
    changes: draftFieldsSchema,
    force: z.array(z.string()).max(200).default([]),
    /** Separates the tabs of one agent. */
    tab: z.string().min(1).max(60),
    /** Milliseconds with the focus, by field, since the last save. */
    spentMs: z.record(z.string().max(120), z.int().min(0).max(3_600_000)).default({}),
    /** Names this save; sent again it counts the time once. */
    save: z.string().min(1).max(60),
  }),
  output: savedDraftSchema,
});
/** `mine`: the asker's own; `everybody`: all, for hand-over and for those left behind. */
export const listDrafts = defineRequest({
  service,
  name: 'list-drafts',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ whose: z.enum(['mine', 'everybody']).default('mine') }),
  output: z.array(draftSummarySchema),
});
/** Gives a draft to a colleague; without `to` the asker takes it over. */
export const handOverDraft = defineRequest({
  service,
  name: 'hand-over-draft',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid(), to: staffNameSchema.optional() }),
  output: draftSummarySchema,
});
/** Puts a draft away; `restore` brings it back until it is purged. */
export const discardDraft = defineRequest({
  service,
  name: 'discard-draft',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid(), restore: z.boolean().default(false) }),
  output: draftSummarySchema,
});
/** Closes a draft whose contribution was accepted: its texts are deleted, its times per question kept without person. */
export const closeDraft = defineRequest({
  service,
  name: 'close-draft',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ id: z.uuid(), reference: z.string() }),
  output: draftSummarySchema,
});
