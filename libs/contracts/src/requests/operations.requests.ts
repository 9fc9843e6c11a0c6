import { z } from 'zod';
import { services, type Service } from '../events/define-event.js';
import { defineRequest } from './define-request.js';

/** An event that a service could not handle. Holds no personal data, as the event holds none. */
export interface DeadLetter {
  id: string;
  service: Service;
  consumer: string;
  eventId: string;
  eventType: string;
  key: string;
  reason: string;
  detail: string;
  attempts: number;
  at: string;
}
const of = <S extends Service>(service: S) => ({
  listDeadLetters: defineRequest<DeadLetter[]>()({
    service,
    name: 'list-dead-letters',
    repeatable: 'always',
    allowed: ['admin'],
    input: z.strictObject({}),
  }),
  /** Handles it again, with those of the same key that wait behind it, in order. */
  retryDeadLetter: defineRequest<{ handled: number; failed: number }>()({
    service,
    name: 'retry-dead-letter',
    allowed: ['admin'],
    input: z.strictObject({ id: z.uuid() }),
  }),
  dropDeadLetter: defineRequest<{ dropped: boolean }>()({
    service,
    name: 'drop-dead-letter',
    allowed: ['admin'],
    input: z.strictObject({ id: z.uuid() }),
  }),
  /** Publishes the event log again since a time; consumers that have an event skip it. */
  replayEvents: defineRequest<{ events: number }>()({
    service,
    name: 'replay-events',
    allowed: ['admin'],
    input: z.strictObject({ since: z.iso.datetime({ offset: true }) }),
  }),
  /**
   * Makes sure that the stream holds, or will hold, every event of the log: publishes again what was removed from it.
   * `logged` counts the whole log, `again` what was missing.
   */
  completeStream: defineRequest<{ logged: number; again: number }>()({
    service,
    name: 'complete-stream',
    repeatable: 'always',
    allowed: ['admin'],
    input: z.strictObject({}),
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
