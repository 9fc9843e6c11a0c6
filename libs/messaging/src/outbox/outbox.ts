import type { EventData, EventDefinition } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';

/** What led to an event. Left out: inherited from the event that is being handled, if any. */
export interface Cause {
  correlationId?: string;
  causationId?: string;
}

/** An event to be written, with data of its own type. */
export interface NewEvent<E extends EventDefinition = EventDefinition> {
  event: E;
  data: EventData<E>;
  cause?: Cause;
}

/**
 * Where a service writes its events, in the transaction that writes its state: both are kept or neither. What is
 * committed will be published, at least once and in order per ordering key, however long the broker is away.
 */
export abstract class Outbox {
  /** Throws when the data does not fit the event's schema, or the event belongs to another service. */
  abstract add<E extends EventDefinition>(tx: Tx, event: E, data: EventData<E>, cause?: Cause): Promise<void>;

  /** Many at once, in this order. */
  abstract addAll(tx: Tx, events: readonly NewEvent[]): Promise<void>;
}

/** Types an element of {@link Outbox.addAll}. */
export const newEvent = <E extends EventDefinition>(event: E, data: EventData<E>, cause?: Cause): NewEvent =>
  ({ event, data, cause }) as unknown as NewEvent;
