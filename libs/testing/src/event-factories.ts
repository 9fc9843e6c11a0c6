import { contributionReceivedV1, type EventData, type EventDefinition } from '@gemeinsam/contracts';
import type { ReceivedEvent } from '@gemeinsam/messaging';
import { newId } from '@gemeinsam/persistence/new-id';
import { testForm } from './test-process.js';

/** An event as a handler gets it. */
export function received<E extends EventDefinition>(
  event: E,
  data: EventData<E>,
  given: Partial<Omit<ReceivedEvent<E>, 'data' | 'type'>> = {},
): ReceivedEvent<E> {
  const id = given.id ?? newId();
  return {
    sequence: 1,
    occurredAt: '2026-03-02T09:00:00.000Z',
    correlationId: id,
    position: 1,
    ...given,
    id,
    type: event.type,
    key: String((data as Record<string, unknown>)[event.key]),
    data,
  };
}

/** The data of a `contribution.received`; give what differs. */
export function contributionReceivedData(
  given: Partial<EventData<typeof contributionReceivedV1>> = {},
): EventData<typeof contributionReceivedV1> {
  return {
    contributionId: newId(),
    processId: '0190a000-0000-7000-8000-000000000001',
    process: 'test-process',
    formVersion: testForm().version,
    channel: 'web',
    language: 'de',
    district: '2',
    topic: 'green',
    replyWay: 'email',
    capturedAt: '2026-03-02T08:59:00.000Z',
    receivedAt: '2026-03-02T09:00:00.000Z',
    decisionDueAt: '2026-03-16T09:00:00.000Z',
    contentHash: '0'.repeat(64),
    ...given,
  };
}
