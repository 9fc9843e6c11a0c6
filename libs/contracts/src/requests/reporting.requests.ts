import { z } from 'zod';
import type { DecisionOutcome } from '../events/moderation.events.js';
import type { MessageOutcome, Occasion } from '../events/notification.events.js';
import type { Channel } from '../values/channel.js';
import type { ReplyWay } from '../values/contact.js';
import type { ContributionState } from '../values/contribution-state.js';
import { defineRequest } from './define-request.js';

const service = 'reporting' as const;

/** As of which event a figure was computed. `lagSeconds`: age of the newest event not yet counted, or 0. */
export interface AsOf {
  event: number;
  at: string | null;
  lagSeconds: number;
  rebuilding: boolean;
}
export interface Summary {
  process: string | null;
  from: string | null;
  to: string | null;
  total: number;
  byChannel: Record<Channel, number>;
  byState: Record<ContributionState, number>;
  byDay: { day: string; channel: Channel; count: number }[];
  /** Waiting now in each step, oldest first sight. */
  waiting: {
    step: 'review' | 'author' | 'answer';
    count: number;
    oldestAt: string | null;
    overdue: number;
  }[];
  decisions: { outcome: DecisionOutcome; channel: Channel; count: number }[];
  answers: { occasion: Occasion; way: ReplyWay; outcome: MessageOutcome; count: number }[];
  byDistrict: { district: string; count: number }[];
  asOf: AsOf;
}
/** Days are Vienna days (`officeZone`); `from` and `to` are inclusive and filter by day of receipt. */
export const summary = defineRequest<Summary>()({
  service,
  name: 'summary',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({
    process: z.string().max(80).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
});
/** Cheap: tells whether figures changed since an event number; the live dashboard asks this. */
export const asOf = defineRequest<AsOf>()({
  service,
  name: 'as-of',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({}),
});
/** Throws every projection away and computes it again from the owners' event logs. */
export const rebuild = defineRequest<{ started: boolean }>()({
  service,
  name: 'rebuild',
  allowed: ['admin'],
  input: z.strictObject({}),
});
