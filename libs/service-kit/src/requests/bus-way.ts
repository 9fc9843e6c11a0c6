import { randomUUID } from 'node:crypto';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import type { ReplyEnvelope, RequestDefinition, RequestEnvelope } from '@gemeinsam/contracts';
import type { BusConnection } from './bus-connection.js';
import { Refusal } from '../refusal.js';
import type { Seal } from './seal.js';
import { ConnectionLost, unavailable, type RequestWay } from './request-client.js';

interface Pending {
  settle(result: ReplyEnvelope | undefined | Refusal): void;
}

/**
 * Requests over NATS: packets as Nest's transport makes them, sealed. Uses the connection itself, with one inbox for all
 * requests: Nest's client makes and ends a subscription for each request, which costs the broker two messages more.
 */
export class BusWay implements RequestWay {
  private readonly inbox: string;
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly bus: BusConnection,
    private readonly seal: Seal,
  ) {
    this.inbox = bus.newInbox();
    bus.onFirstConnection((connection) => this.listen(connection));
    bus.onLost(() => this.giveUp());
  }

  send(
    request: RequestDefinition,
    envelope: RequestEnvelope,
    timeoutMs: number,
  ): Promise<ReplyEnvelope | undefined> {
    const connection = this.bus.live;
    if (!connection) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      // Not a counter: who answers one request must not know where the others' answers are awaited.
      const id = randomUUID();
      const timer = setTimeout(
        () =>
          settle(
            unavailable(
              request,
              'No answer came in time. It is not known whether the request was carried out.',
            ),
          ),
        timeoutMs,
      );
      const settle = (result: ReplyEnvelope | undefined | Refusal): void => {
        clearTimeout(timer);
        if (!this.pending.delete(id)) return;
        if (result instanceof Refusal) reject(result);
        else resolve(result);
      };
      this.pending.set(id, { settle });
      try {
        const packet = this.seal.close({ pattern: request.subject, data: envelope, id }, request.subject);
        if (packet.byteLength > (connection.info?.max_payload ?? 1_048_576))
          settle(
            new Refusal({
              code: 'request.too-large',
              kind: 'too-large',
              detail: 'The request is too large for the bus.',
            }),
          );
        else connection.publish(request.subject, packet, { reply: `${this.inbox}.${id}` });
      } catch {
        // The connection went away between the check and the send; nothing has left.
        settle(undefined);
      }
    });
  }

  private listen(connection: NatsConnection): void {
    connection.subscribe(`${this.inbox}.*`, {
      callback: (error, message) => {
        if (error) return;
        this.pending.get(message.subject.slice(this.inbox.length + 1))?.settle(this.replyIn(message));
      },
    });
  }

  /** What is under way when the broker goes may have been carried out; the asker is told at once. */
  private giveUp(): void {
    const lost = new ConnectionLost();
    for (const pending of this.pending.values()) pending.settle(lost);
  }

  /** The reply in a packet, or undefined when the broker says that nobody listens (status 503, no body). */
  private replyIn(message: Msg): ReplyEnvelope | undefined {
    if (message.data.length === 0 && message.headers?.code === 503) return undefined;
    try {
      return (this.seal.open(message.data, message.subject) as { response: ReplyEnvelope }).response;
    } catch {
      return {
        ok: false,
        problem: {
          code: 'request.answer-unreadable',
          kind: 'fault',
          detail: 'The answer was not sealed with our secret.',
        },
      };
    }
  }
}
