import { z } from 'zod';
import type { DecisionOutcome } from '../events/moderation.events.js';
import { decisionOutcomeSchema } from '../events/moderation.events.js';
import { channelSchema, type Channel } from '../values/channel.js';
import { languageSchema, type Language, type LocalizedText } from '../values/language.js';
import { defineRequest, pagingShape, type Page } from './define-request.js';

const service = 'moderation' as const;
const moderator = ['moderator', 'lead', 'admin'] as const;

export type CaseState = 'open' | 'awaiting-second' | 'conflict' | 'returned' | 'decided' | 'closed';
export interface CaseSummary {
  id: string;
  contributionId: string;
  process: string;
  channel: Channel;
  language: Language;
  district?: string;
  topic?: string;
  state: CaseState;
  /** Raised by every change; sent back with a decision. */
  version: number;
  contributionVersion: number;
  receivedAt: string;
  dueAt: string;
  lease?: { heldBy: string; holderName: string; until: string; mine: boolean };
  /** A first person proposed to decline; the second must not see the reason before giving theirs. */
  needsSecond: boolean;
}
export interface CaseDetail extends CaseSummary {
  decisions: {
    outcome: DecisionOutcome | 'decline-proposed';
    reasonCodes: string[];
    message: string;
    byName: string;
    at: string;
  }[];
  maySecond: boolean;
}
/** Oldest promise first. */
export const listCases = defineRequest<Page<CaseSummary> & { total: number }>()({
  service,
  name: 'list-cases',
  repeatable: 'always',
  allowed: moderator,
  input: z.strictObject({
    ...pagingShape,
    state: z.enum(['open', 'awaiting-second', 'conflict', 'returned', 'decided', 'all']).default('open'),
    process: z.string().optional(),
    channel: channelSchema.optional(),
    language: languageSchema.optional(),
    district: z.string().optional(),
  }),
});
/** Leases the next case nobody holds (or the one named) to the asker for five minutes. `null`: nothing waits. */
export const claimCase = defineRequest<CaseDetail | null>()({
  service,
  name: 'claim-case',
  allowed: moderator,
  input: z.strictObject({
    caseId: z.uuid().optional(),
    process: z.string().optional(),
    channel: channelSchema.optional(),
    language: languageSchema.optional(),
    district: z.string().optional(),
  }),
});
export const getCase = defineRequest<CaseDetail>()({
  service,
  name: 'get-case',
  repeatable: 'always',
  allowed: moderator,
  input: z.strictObject({ caseId: z.uuid() }),
});
export const renewLease = defineRequest<{ until: string }>()({
  service,
  name: 'renew-lease',
  repeatable: 'always',
  allowed: moderator,
  input: z.strictObject({ caseId: z.uuid() }),
});
export const releaseCase = defineRequest<{ released: boolean }>()({
  service,
  name: 'release-case',
  allowed: moderator,
  input: z.strictObject({ caseId: z.uuid() }),
});

/**
 * Decides. The asker must hold the lease and name the version they saw. Declining is a proposal until a second
 * person also declines; if the second decides otherwise, the case goes to a lead (`conflict`).
 * The same opinion sent twice is answered as the first time. `message` are the words to the author: the question when returning, the plain-language sentence when declining.
 */
export const decideCase = defineRequest<{
  caseId: string;
  state: CaseState;
  version: number;
  decisionId?: string;
}>()({
  service,
  name: 'decide-case',
  repeatable: 'always',
  allowed: moderator,
  input: z.strictObject({
    caseId: z.uuid(),
    version: z.int(),
    outcome: decisionOutcomeSchema,
    reasonCodes: z.array(z.string().max(60)).max(5).default([]),
    message: z.string().trim().max(2000).default(''),
  }),
});

export interface DeclineReason {
  code: string;
  text: LocalizedText;
  explanation: LocalizedText;
}
export const listReasons = defineRequest<{ version: number; reasons: DeclineReason[] }>()({
  service,
  name: 'list-reasons',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject({ process: z.string().optional() }),
});

/** The words that belong to decisions, for the author's status page and messages; no moderator is named. */
export interface DecisionWords {
  decisionId: string;
  contributionId: string;
  outcome: DecisionOutcome;
  reasons: { code: string; text: LocalizedText; explanation: LocalizedText }[];
  message: string;
  decidedAt: string;
}
export const decisionsOf = defineRequest<DecisionWords[]>()({
  service,
  name: 'decisions-of',
  repeatable: 'always',
  allowed: 'public',
  input: z.strictObject({ contributionIds: z.array(z.uuid()).min(1).max(200) }),
});
export const moderationTotals = defineRequest<
  { process: string; channel: Channel; state: CaseState; outcome?: DecisionOutcome; count: number }[]
>()({
  service,
  name: 'totals',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({ process: z.string().optional() }),
});
