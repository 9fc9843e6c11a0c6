import { eventByType } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { z } from 'zod';
import type { TraceBridge } from '../messaging.options.js';
import { inCauseOf } from './causing.js';
import { InvalidEvent } from './failure.js';
import type { HandlerRegistry } from './handler-registry.js';
import type { Incoming } from './incoming.js';
import type { ReceivedEvent } from './received-event.js';

/** A handler failed on an event; tells which, so that the others need not wait for it. */
export class HandlerFailed extends Error {
  override readonly name = 'HandlerFailed';

  constructor(
    readonly event: Incoming,
    readonly consumer: string,
    override readonly cause: unknown,
  ) {
    super(`${consumer} failed`);
  }
}

/** Runs every handler of an event inside the transaction. Throws {@link HandlerFailed}. */
export class HandlerRunner {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly trace?: TraceBridge,
  ) {}

  async run(tx: Tx, event: Incoming): Promise<void> {
    const { envelope } = event;
    const handlers = this.registry.handlersOf(envelope.type);
    if (handlers.length === 0) return;
    const received = receivedFrom(event);
    if (received instanceof InvalidEvent) throw new HandlerFailed(event, handlers[0]!.name, received);
    const cause = { correlationId: envelope.correlationid, causationId: envelope.id };
    for (const handler of handlers) {
      const work = (): Promise<void> => inCauseOf(cause, () => handler.handle(received, tx));
      try {
        await (this.trace ? this.trace.continue(envelope.traceparent, handler.name, work) : work());
      } catch (error) {
        throw new HandlerFailed(event, handler.name, error);
      }
    }
  }
}

const readers = new Map<string, z.ZodObject>();

/** Writers are strict, readers are not: a newer writer may add optional properties that we do not know yet. */
function readerOf(type: string): z.ZodObject | undefined {
  const known = readers.get(type) ?? eventByType.get(type)?.data.strip();
  if (known) readers.set(type, known);
  return known;
}

function receivedFrom({ envelope, position }: Incoming): ReceivedEvent | InvalidEvent {
  const checked = readerOf(envelope.type)?.safeParse(envelope.data);
  if (!checked?.success) {
    const where = checked?.error.issues
      .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`)
      .join('; ');
    return new InvalidEvent(`data does not fit ${envelope.type}: ${where ?? 'unknown event'}`);
  }
  return {
    id: envelope.id,
    type: envelope.type,
    key: envelope.subject,
    sequence: envelope.sequence,
    occurredAt: envelope.time,
    correlationId: envelope.correlationid,
    data: checked.data,
    position,
  };
}
