import { z } from 'zod';
import { replyWaySchema } from '../values/contact.js';
import { defineEvent } from './define-event.js';

export const occasionSchema = z.enum([
  'received',
  'question',
  'published',
  'published-redacted',
  'declined',
  'appeal-received',
  'appeal-decided',
]);
export type Occasion = z.infer<typeof occasionSchema>;
export const messageOutcomeSchema = z.enum(['delivered', 'undeliverable', 'declined-by-person']);
export type MessageOutcome = z.infer<typeof messageOutcomeSchema>;
export const messageOutcomes = messageOutcomeSchema.options;

export const messageSettledV1 = defineEvent({
  owner: 'notification',
  name: 'message.settled',
  version: 1,
  key: 'contributionId',
  meaning:
    'A message to an author has its final outcome: delivered, undeliverable with a reason, or not wanted.',
  data: {
    messageId: z.uuid(),
    contributionId: z.uuid(),
    occasion: occasionSchema,
    way: replyWaySchema,
    outcome: messageOutcomeSchema,
    /** Code, e.g. `no-such-mailbox`; absent when delivered. */
    reason: z.string().optional(),
    settledAt: z.iso.datetime({ offset: true }),
  },
});

export const notificationEvents = [messageSettledV1] as const;
