import { z } from 'zod';
import { calendarDaySchema } from '../values/calendar-day.js';
import { callResultSchema } from '../values/call.js';
import { contributionStateSchema } from '../values/contribution-state.js';
import { languageSchema } from '../values/language.js';
import { knownCallerSchema } from './call-view.js';
import { phoneDesk } from '../values/role.js';
import { defineRequest } from './define-request.js';

const service = 'intake' as const;

/** Earlier contributions with the same phone number. */
export const findCaller = defineRequest({
  service,
  name: 'find-caller',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ phone: z.string().min(3).max(40) }),
  output: z.array(knownCallerSchema),
});
export const entryOfDaySchema = z.strictObject({
  reference: z.string(),
  /** Of the title. */
  language: languageSchema,
  title: z.string(),
  status: contributionStateSchema,
  receivedAt: z.string(),
  capturedBy: z.string().optional(),
});
export type EntryOfDay = z.infer<typeof entryOfDaySchema>;
/** What the phone desk took down on a day (Vienna time), newest first. `mine`: only the asker's. */
export const phoneEntries = defineRequest({
  service,
  name: 'phone-entries',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({ day: calendarDaySchema.optional(), mine: z.boolean().default(true) }),
  output: z.array(entryOfDaySchema),
});

/**
 * In which language to speak with those who are called, as BCP 47 tags: the one that an agent noted, else that of the text or
 * of the line. Of those of whom nothing is known nothing is said.
 */
export const languagesToSpeak = defineRequest({
  service,
  name: 'languages-to-speak',
  repeatable: 'always',
  allowed: phoneDesk,
  input: z.strictObject({
    contributionIds: z.array(z.uuid()).max(500).default([]),
    callIds: z.array(z.uuid()).max(500).default([]),
  }),
  output: z.record(z.uuid(), z.string()),
});

/* What the lead sees. Nothing of it is about single members of staff. */

/** Seconds. */
export const durationSchema = z.strictObject({
  count: z.number(),
  median: z.number(),
  p90: z.number(),
});
export type Duration = z.infer<typeof durationSchema>;
export const phoneDeskFiguresSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  now: z.strictObject({ ringing: z.number(), talking: z.number(), wrappingUp: z.number() }),
  calls: z.strictObject({ incoming: z.number(), answered: z.number(), abandoned: z.number() }),
  waiting: durationSchema,
  talking: durationSchema,
  wrapUp: durationSchema,
  results: z.array(z.strictObject({ result: callResultSchema, count: z.number() })),
  drafts: z.strictObject({ open: z.number(), abandoned: z.number() }),
  questions: z.array(
    z.strictObject({
      process: z.string(),
      formVersion: z.number(),
      question: z.string(),
      time: durationSchema,
    }),
  ),
});
export type PhoneDeskFigures = z.infer<typeof phoneDeskFiguresSchema>;
/** Figures of the phone desk from one day to another, both included (Vienna time). */
export const phoneDeskFigures = defineRequest({
  service,
  name: 'phone-desk-figures',
  repeatable: 'always',
  allowed: ['lead', 'admin'],
  input: z.strictObject({ from: calendarDaySchema, to: calendarDaySchema }),
  output: phoneDeskFiguresSchema,
});
