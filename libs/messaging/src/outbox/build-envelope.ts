import type { Envelope, EventDefinition, Service } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence/new-id';
import type { Cause } from './outbox.js';

/** Thrown when an event is written wrongly: a mistake in the program, not in the input. */
export class EventMismatch extends Error {
  override readonly name = 'EventMismatch';
}

/**
 * The CloudEvents envelope of a new event, without its sequence, which only the database knows. Throws
 * {@link EventMismatch} naming the field that does not fit.
 */
export function buildEnvelope(
  service: Service,
  event: EventDefinition,
  data: unknown,
  context: { cause?: Cause | undefined; traceparent?: string | undefined; now: Date },
): Omit<Envelope, 'sequence'> {
  if (event.owner !== service)
    throw new EventMismatch(`${service} may not write ${event.type}: it belongs to ${event.owner}`);
  const checked = event.data.safeParse(data);
  if (!checked.success) {
    const where = checked.error.issues
      .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`)
      .join('; ');
    throw new EventMismatch(`data does not fit ${event.type}: ${where}`);
  }
  const id = newId();
  const { cause, traceparent } = context;
  return {
    specversion: '1.0',
    id,
    source: `/gemeinsam/${service}`,
    type: event.type,
    subject: String((checked.data as Record<string, unknown>)[event.key]),
    time: context.now.toISOString(),
    datacontenttype: 'application/json',
    correlationid: cause?.correlationId ?? id,
    ...(cause?.causationId === undefined ? {} : { causationid: cause.causationId }),
    ...(traceparent === undefined ? {} : { traceparent }),
    data: checked.data,
  };
}
