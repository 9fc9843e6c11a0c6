import { z } from 'zod';
import { type Service, services } from '../events/define-event.js';
import { defineRequest, type RequestDefinition } from './define-request.js';

/** An event that a service could not handle. Holds no personal data, as the event holds none. */
export const deadLetterSchema = z.strictObject({
  id: z.string(),
  service: z.enum(services),
  consumer: z.string(),
  eventId: z.string(),
  eventType: z.string(),
  key: z.string(),
  reason: z.string(),
  detail: z.string(),
  attempts: z.number(),
  at: z.string(),
});
export type DeadLetter = z.infer<typeof deadLetterSchema>;
const of = <S extends Service>(service: S) => ({
  listDeadLetters: defineRequest({
    service,
    name: 'list-dead-letters',
    repeatable: 'always',
    allowed: ['admin'],
    input: z.strictObject({}),
    output: z.array(deadLetterSchema),
  }),
  /** Handles it again, with those of the same key that wait behind it, in order. */
  retryDeadLetter: defineRequest({
    service,
    name: 'retry-dead-letter',
    allowed: ['admin'],
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ handled: z.number(), failed: z.number() }),
  }),
  dropDeadLetter: defineRequest({
    service,
    name: 'drop-dead-letter',
    allowed: ['admin'],
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ dropped: z.boolean() }),
  }),
  /** Publishes the event log again since a time; consumers that have an event skip it. */
  replayEvents: defineRequest({
    service,
    name: 'replay-events',
    allowed: ['admin'],
    input: z.strictObject({ since: z.iso.datetime({ offset: true }) }),
    output: z.strictObject({ events: z.number() }),
  }),
  /**
   * Makes sure that the stream holds, or will hold, every event of the log: publishes again what was removed from it.
   * `logged` counts the whole log, `again` what was missing.
   */
  completeStream: defineRequest({
    service,
    name: 'complete-stream',
    repeatable: 'always',
    allowed: ['admin'],
    input: z.strictObject({}),
    output: z.strictObject({ logged: z.number(), again: z.number() }),
  }),
});
/** What every service with a bus connection answers. */
export const operations = {
  intake: of('intake'),
  moderation: of('moderation'),
  notification: of('notification'),
  reporting: of('reporting'),
} as const;
export type OperatedService = keyof typeof operations;
export const operatedServices = services.filter((s): s is OperatedService => s in operations);
export const operationsOf = (service: Service): RequestDefinition[] =>
  service in operations ? Object.values(operations[service as OperatedService]) : [];
