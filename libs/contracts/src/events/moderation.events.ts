import { z } from 'zod';
import { redactionSchema } from '../values/redaction.js';
import { defineEvent } from './define-event.js';

const time = z.iso.datetime({ offset: true });
export const decisionOutcomeSchema = z.enum(['published', 'published-redacted', 'returned', 'declined']);
export type DecisionOutcome = z.infer<typeof decisionOutcomeSchema>;
export const decisionOutcomes = decisionOutcomeSchema.options;

export const caseOpenedV1 = defineEvent({
  owner: 'moderation',
  name: 'case.opened',
  version: 1,
  key: 'contributionId',
  meaning: 'A contribution waits for a moderator, for the first time or again after an amendment.',
  data: {
    caseId: z.uuid(),
    contributionId: z.uuid(),
    contributionVersion: z.int(),
    reopened: z.boolean(),
    dueAt: time,
    openedAt: time,
  },
});

export const decisionMadeV1 = defineEvent({
  owner: 'moderation',
  name: 'decision.made',
  version: 1,
  key: 'contributionId',
  meaning:
    'A person decided on a contribution, for declining after a second person agreed; the words to the author are kept by moderation.',
  data: {
    decisionId: z.uuid(),
    caseId: z.uuid(),
    contributionId: z.uuid(),
    contributionVersion: z.int(),
    outcome: decisionOutcomeSchema,
    /** Codes of the reason catalogue and its version; empty unless declined. */
    reasonCodes: z.array(z.string()),
    catalogueVersion: z.int(),
    /** Where the text of this version is blacked out; with `published-redacted` alone. */
    redactions: z.array(redactionSchema).optional(),
    decidedAt: time,
    /** It answers an appeal; whoever decided before had no part in it. */
    appeal: z.literal(true).optional(),
  },
});

export const moderationEvents = [caseOpenedV1, decisionMadeV1] as const;
