import type { EventData, EventDefinition } from '@gemeinsam/contracts';
import { Outbox, type Cause, type NewEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import type { Revertible } from './fake-unit-of-work.js';

export interface RecordedEvent {
  event: EventDefinition;
  data: Record<string, unknown>;
  cause?: Cause;
}

/** Remembers the events that would have been published. Checks their data as the real outbox does. */
export class FakeOutbox extends Outbox implements Revertible {
  recorded: RecordedEvent[] = [];

  async add<E extends EventDefinition>(_tx: Tx, event: E, data: EventData<E>, cause?: Cause): Promise<void> {
    this.recorded.push({
      event,
      data: event.data.parse(data) as Record<string, unknown>,
      ...(cause ? { cause } : {}),
    });
  }

  async addAll(tx: Tx, events: readonly NewEvent[]): Promise<void> {
    for (const { event, data, cause } of events) await this.add(tx, event, data, cause);
  }

  /** The data of the recorded events of one kind, oldest first. */
  of<E extends EventDefinition>(event: E): EventData<E>[] {
    return this.recorded
      .filter((recorded) => recorded.event.type === event.type)
      .map((recorded) => recorded.data as EventData<E>);
  }

  snapshot(): () => void {
    const before = [...this.recorded];
    return () => {
      this.recorded = before;
    };
  }
}
