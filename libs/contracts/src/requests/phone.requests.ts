import { z } from 'zod';
import {
  callDirectionSchema,
  callResultSchema,
  hangupCauseSchema,
  staffNameSchema,
  type CallDirection,
  type CallResult,
  type CallState,
  type HangupCause,
  type StaffName,
} from '../values/call.js';
import type { ContributionState } from '../values/contribution-state.js';
import { languageSchema, type Language } from '../values/language.js';
import { defineRequest } from './define-request.js';

const service = 'intake' as const;
const time = z.iso.datetime({ offset: true });
const slug = z.string().min(1).max(80);
const agents = ['agent', 'lead', 'admin'] as const;

/* Calls: what the telephone system reports, in any order, and what the desk makes of it. */

export interface CallView {
  id: string;
  direction: CallDirection;
  state: CallState;
  /** E.164; absent when withheld or not a number. */
  caller?: string;
  /** The line or queue that was called, as the telephone system names it. */
  called?: string;
  queue?: string;
  /** Staff the call rings at; none named: whoever is ready. */
  targets: string[];
  /** Staff who silenced it for themselves. */
  declinedBy: string[];
  answeredBy?: StaffName;
  rangAt: string;
  answeredAt?: string;
  endedAt?: string;
  cause?: HangupCause;
  /** Ended without anybody answering, and not sent elsewhere. */
  missed: boolean;
  draftId?: string;
  result?: CallResult;
  /** When the agent was done with it and ready for the next. */
  wrappedUpAt?: string;
}

/**
 * One report of a telephone system about one call. Any order, any duplicate and late reports end in the same record.
 * A report may repeat what others said (`from`, `to`); what the first lacks, a later one fills in.
 */
export const recordCallEvent = defineRequest<{ call: CallView; changed: boolean }>()({
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
});

export interface KnownCaller {
  reference: string;
  title: string;
  status: ContributionState;
  receivedAt: string;
  name?: string;
}
/** `known`: this number gave exactly one name (or none) before; `maybe`: several people share it. */
export type CallerGrade = 'known' | 'maybe' | 'unknown' | 'withheld';
export interface CallerView {
  grade: CallerGrade;
  earlier: KnownCaller[];
  /** Calls of this number within the last 30 days that nobody answered. */
  missedCalls: number;
}
/** Earlier contributions with the same phone number. */
export const findCaller = defineRequest<KnownCaller[]>()({
  service,
  name: 'find-caller',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ phone: z.string().min(3).max(40) }),
});
export const getCall = defineRequest<CallView & { person: CallerView }>()({
  service,
  name: 'get-call',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ id: z.uuid() }),
});
/** What rings or is talked over now and concerns the asker; leads see all with `everybody`. */
export const currentCalls = defineRequest<(CallView & { person: CallerView })[]>()({
  service,
  name: 'current-calls',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ everybody: z.boolean().default(false) }),
});
/** Silences a ringing call for the asker alone. */
export const declineCall = defineRequest<CallView>()({
  service,
  name: 'decline-call',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ id: z.uuid() }),
});
/** A call that no telephone system reported: the agent says that it began. `id` makes asking twice the same. */
export const beginCall = defineRequest<{ call: CallView; draft: Draft }>()({
  service,
  name: 'begin-call',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({
    id: z.uuid(),
    process: slug,
    language: languageSchema,
    /** The number that the agent called; without it somebody called the office. */
    calling: z.string().min(3).max(40).optional(),
  }),
});
/**
 * Ends the agent's part: what came of the call. Without a contribution its draft is closed with it. Asked again with
 * another result before the next call, the result is corrected.
 */
export const wrapUpCall = defineRequest<CallView>()({
  service,
  name: 'wrap-up-call',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ id: z.uuid(), result: callResultSchema, done: z.boolean().default(false) }),
});
/** The numbers behind calls, for call-backs alone; purged ones are left out. */
export const callParties = defineRequest<{ callId: string; phone: string; language: Language }[]>()({
  service,
  name: 'call-parties',
  repeatable: 'always',
  allowed: 'service',
  input: z.strictObject({ callIds: z.array(z.uuid()).min(1).max(200) }),
});

/* Drafts: what an agent has typed so far. */

export type DraftState = 'open' | 'sent' | 'discarded';
/** Values by the name of the field in the page; an unticked box has none. */
export const draftFieldsSchema = z.record(
  z.string().min(1).max(120),
  z.array(z.string().max(12_000)).max(60),
);
export type DraftFields = z.infer<typeof draftFieldsSchema>;

export interface DraftSummary {
  id: string;
  process: string;
  language: Language;
  state: DraftState;
  /** Nobody yet, while the call of a draft only rings. */
  owner?: StaffName;
  handedOverBy?: StaffName;
  callId?: string;
  /** First words of what was typed. */
  title: string;
  createdAt: string;
  savedAt: string;
  /** When it is deleted unless somebody goes on with it. */
  purgeAt: string;
}
export interface Draft extends DraftSummary {
  /** Raised by every change; a save names the version it was typed on. */
  version: number;
  fields: DraftFields;
  /** When the consent was given and who had read it out. */
  consent?: { at: string; readBy: StaffName };
  call?: CallView;
  person?: CallerView;
  /** Reference of the contribution that came of it, once sent. */
  reference?: string;
}
export const getDraft = defineRequest<Draft>()({
  service,
  name: 'get-draft',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ id: z.uuid() }),
});

export interface DraftConflict {
  field: string;
  /** What the draft holds; what the asker sent was not written. */
  theirs: string[];
  by: StaffName;
  at: string;
}
export interface SavedDraft {
  version: number;
  savedAt: string;
  conflicts: DraftConflict[];
  /** Fields others changed since `base` and the asker did not send. */
  news: DraftFields;
}
/**
 * Writes changed fields. A field that somebody else changed since `base` to something different is a conflict: it stays
 * as it is and is told; all other fields are written. `force` overwrites the fields it names, after a person chose.
 */
export const saveDraft = defineRequest<SavedDraft>()({
  service,
  name: 'save-draft',
  repeatable: 'always',
  allowed: agents,
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
});
/** `mine`: the asker's own; `everybody`: all, for hand-over and for those left behind. */
export const listDrafts = defineRequest<DraftSummary[]>()({
  service,
  name: 'list-drafts',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ whose: z.enum(['mine', 'everybody']).default('mine') }),
});
/** Gives a draft to a colleague; without `to` the asker takes it over. */
export const handOverDraft = defineRequest<DraftSummary>()({
  service,
  name: 'hand-over-draft',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ id: z.uuid(), to: staffNameSchema.optional() }),
});
/** Puts a draft away; `restore` brings it back until it is purged. */
export const discardDraft = defineRequest<DraftSummary>()({
  service,
  name: 'discard-draft',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ id: z.uuid(), restore: z.boolean().default(false) }),
});
/** Closes a draft whose contribution was accepted: its texts are deleted, its times per question kept without person. */
export const closeDraft = defineRequest<DraftSummary>()({
  service,
  name: 'close-draft',
  repeatable: 'always',
  allowed: agents,
  input: z.strictObject({ id: z.uuid(), reference: z.string() }),
});

/* What the lead sees. Nothing of it is about single members of staff. */

/** Seconds. */
export interface Duration {
  count: number;
  median: number;
  p90: number;
}
export interface PhoneDeskFigures {
  from: string;
  to: string;
  now: { ringing: number; talking: number; wrappingUp: number };
  calls: { incoming: number; answered: number; abandoned: number };
  waiting: Duration;
  talking: Duration;
  wrapUp: Duration;
  results: { result: CallResult; count: number }[];
  drafts: { open: number; abandoned: number };
  questions: { process: string; formVersion: number; question: string; time: Duration }[];
}
/** Figures of the phone desk from one day to another, both included (Vienna time). */
export const phoneDeskFigures = defineRequest<PhoneDeskFigures>()({
  service,
  name: 'phone-desk-figures',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
});
