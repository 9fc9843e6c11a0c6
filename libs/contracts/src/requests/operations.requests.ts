import { z } from 'zod';
import {
  forEachService,
  type OperatedService,
  operatedServices,
  type Service,
  services,
} from '../services.js';
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
type OperationsOf<S extends Service> = ReturnType<typeof of<S>>;
/** What every service that answers requests answers. */
export const operations: { readonly [S in OperatedService]: OperationsOf<S> } = forEachService(
  operatedServices,
  of,
) as { [S in OperatedService]: OperationsOf<S> };
export const operationsOf = (service: Service): RequestDefinition[] =>
  service in operations ? Object.values(operations[service as OperatedService]) : [];
