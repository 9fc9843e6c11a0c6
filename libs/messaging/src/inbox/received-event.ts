import type { EventData, EventDefinition } from '@gemeinsam/contracts';

/** An event as a handler gets it: checked against its schema, exactly once in effect, in order per `key`. */
export interface ReceivedEvent<E extends EventDefinition = EventDefinition> {
  id: string;
  type: string;
  /** The ordering key. */
  key: string;
  /** Position among its owner's events of this key, from 1 without gaps. */
  sequence: number;
  occurredAt: string;
  correlationId: string;
  data: EventData<E>;
  /** Its number in the owner's stream. Starts again from 1 when the broker lost its storage. */
  position: number;
}
