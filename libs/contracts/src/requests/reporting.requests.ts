import { z } from 'zod';
import { decisionOutcomeSchema } from '../events/moderation.events.js';
import { messageOutcomeSchema, occasionSchema } from '../events/notification.events.js';
import { calendarDaySchema } from '../values/calendar-day.js';
import { channelSchema } from '../values/channel.js';
import { replyWaySchema } from '../values/contact.js';
import { contributionStateSchema } from '../values/contribution-state.js';
import { defineRequest } from './define-request.js';

const service = 'reporting' as const;

/** As of which event a figure was computed. `lagSeconds`: age of the newest event not yet counted, or 0. */
export const asOfSchema = z.strictObject({
  event: z.number(),
  at: z.string().nullable(),
  lagSeconds: z.number(),
  rebuilding: z.boolean(),
});
export type AsOf = z.infer<typeof asOfSchema>;
/**
 * What contributions are counted by beside channel, state and day: what the event of their receipt says under this
 * name. Counters, the summary and its schema come from this list; the words for the dashboard must be given.
 */
export const breakdowns = ['district'] as const;
export type Breakdown = (typeof breakdowns)[number];
/** Where the summary keeps a breakdown: `byDistrict`. */
export type BreakdownKey<B extends Breakdown = Breakdown> = `by${Capitalize<B>}`;
export const breakdownKey = <B extends Breakdown>(breakdown: B): BreakdownKey<B> =>
  `by${breakdown[0]?.toUpperCase()}${breakdown.slice(1)}` as BreakdownKey<B>;
type BreakdownShape = {
  [B in Breakdown as BreakdownKey<B>]: z.ZodType<({ [Key in B]: string } & { count: number })[]>;
};
const breakdownShape = Object.fromEntries(
  breakdowns.map((breakdown) => [
    breakdownKey(breakdown),
    z.array(z.strictObject({ [breakdown]: z.string(), count: z.number() })),
  ]),
) as unknown as BreakdownShape;

export const waitingSteps = ['review', 'author', 'answer'] as const;
export type WaitingStep = (typeof waitingSteps)[number];
export const summarySchema = z.strictObject({
  process: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  total: z.number(),
  byChannel: z.record(channelSchema, z.number()),
  byState: z.record(contributionStateSchema, z.number()),
  byDay: z.array(z.strictObject({ day: z.string(), channel: channelSchema, count: z.number() })),
  /** Waiting now in each step, oldest first sight. */
  waiting: z.array(
    z.strictObject({
      step: z.enum(waitingSteps),
      count: z.number(),
      oldestAt: z.string().nullable(),
      overdue: z.number(),
    }),
  ),
  decisions: z.array(
    z.strictObject({
      outcome: decisionOutcomeSchema,
      channel: channelSchema,
      count: z.number(),
    }),
  ),
  answers: z.array(
    z.strictObject({
      occasion: occasionSchema,
      way: replyWaySchema,
      outcome: messageOutcomeSchema,
      count: z.number(),
    }),
  ),
  ...breakdownShape,
  asOf: asOfSchema,
});
export type Summary = z.infer<typeof summarySchema>;
/** The rows of one breakdown, whichever it is. */
export function breakdownRows(
  summary: Pick<Summary, BreakdownKey>,
  breakdown: Breakdown,
): { name: string; count: number }[] {
  const rows: readonly ({ [Key in Breakdown]?: string } & { count: number })[] =
    summary[breakdownKey(breakdown)];
  return rows.map((row) => ({ name: row[breakdown] ?? '', count: row.count }));
}
/** Days are Vienna days (`officeZone`); `from` and `to` are inclusive and filter by day of receipt. */
export const summary = defineRequest({
  service,
  name: 'summary',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({
    process: z.string().max(80).optional(),
    from: calendarDaySchema.optional(),
    to: calendarDaySchema.optional(),
  }),
  output: summarySchema,
});
/** Cheap: tells whether figures changed since an event number; the live dashboard asks this. */
export const asOf = defineRequest({
  service,
  name: 'as-of',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({}),
  output: asOfSchema,
});
/** Throws every projection away and computes it again from the owners' event logs. */
export const rebuild = defineRequest({
  service,
  name: 'rebuild',
  allowed: ['admin'],
  input: z.strictObject({}),
  output: z.strictObject({ started: z.boolean() }),
});
