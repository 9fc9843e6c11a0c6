import { setTimeout as sleep } from 'node:timers/promises';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import {
  type ReplyEnvelope,
  type RequestDefinition,
  requestEnvelopeSchema,
  type Service,
} from '@gemeinsam/contracts';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { isObservable, lastValueFrom } from 'rxjs';
import type { BusConnection } from './bus-connection.js';
import { fieldProblemsOf } from './field-problems.js';
import type { IncomingRequest } from './incoming-request.js';
import { problemOf } from './refusal.filter.js';
import type { RequestObserver } from './request-observer.js';
import type { Seal } from './seal.js';

/**
 * Serves the handlers of Nest's registry on NATS, in the packet format of Nest's own NATS transport but sealed, with one
 * queue group per service; the direct line asks the same handlers. Differs from Nest's in two ways: it starts while the broker is still away, and
 * ends without a fixed grace period (see docs/adr). Refuses to start unless each of its requests has exactly one handler.
 */
export class RequestServer extends Server implements CustomTransportStrategy {
  private readonly requests: ReadonlyMap<string, RequestDefinition>;
  private subscriptions: Subscription[] = [];
  private underWay = 0;

  constructor(
    private readonly service: Service,
    requests: readonly RequestDefinition[],
    private readonly bus: Pick<BusConnection, 'onFirstConnection' | 'live'>,
    private readonly log: Pick<Logger, 'error'>,
    private readonly seal: Seal,
    private readonly observer: RequestObserver,
  ) {
    super();
    this.requests = new Map(requests.map((request) => [request.subject, request]));
  }

  /** Called by Nest for each handler that it finds. */
  override addHandler(
    subject: string,
    handler: MessageHandler,
    ...more: [boolean?, Record<string, unknown>?]
  ): void {
    if (!this.requests.has(subject)) throw new Error(`${subject} is no request to ${this.service}`);
    if (this.messageHandlers.has(subject)) throw new Error(`${subject} has two handlers`);
    super.addHandler(subject, handler, ...more);
  }

  /** The reply to an envelope; undefined where there is no such request. Never rejects. */
  answer(subject: string, envelope: unknown): Promise<ReplyEnvelope> | undefined {
    const request = this.requests.get(subject);
    const handler = this.messageHandlers.get(subject);
    return request && handler && answerRequest(request, handler, envelope, this.observer);
  }

  listen(callback: (error?: Error) => void): void {
    const unhandled = [...this.requests.keys()].filter((subject) => !this.messageHandlers.has(subject));
    if (unhandled.length > 0) return callback(new Error(`no handler for ${unhandled.join(', ')}`));
    this.bus.onFirstConnection((connection) => {
      this.subscriptions = [...this.requests.keys()].map((subject) =>
        connection.subscribe(subject, {
          queue: this.service,
          callback: (error, message) => this.receive(error, message, connection),
        }),
      );
    });
    callback();
  }

  /** Takes no more requests and waits until those under way are answered, at most four seconds. */
  async close(): Promise<void> {
    const draining = Promise.all(
      this.subscriptions
        .filter((subscription) => !subscription.isClosed())
        .map((subscription) => subscription.drain()),
    );
    const deadline = Date.now() + 4_000;
    // Not held by what is no longer waited for: the process would end a second later.
    await Promise.race([draining, sleep(1_000, undefined, { ref: false })]).catch(() => undefined);
    while (this.underWay > 0 && Date.now() < deadline) await sleep(20);
  }

  on(): void {
    // Nest's events of a transport; whoever wants the state of the bus reads BusConnection.
  }

  unwrap<T>(): T {
    return this.bus.live as T;
  }

  private receive(error: Error | null, message: Msg, connection: NatsConnection): void {
    if (error) return this.log.error({ err: error }, 'a subscription for requests ended');
    // Whoever asks names the subject of the answer: it must not be one of our events.
    if (!message.reply?.startsWith('_INBOX.')) return;
    this.underWay++;
    void this.reply(message, connection).finally(() => this.underWay--);
  }

  private async reply(message: Msg, connection: NatsConnection): Promise<void> {
    const replySubject = message.reply!;
    let id: unknown;
    let reply: ReplyEnvelope | undefined;
    try {
      const packet = this.seal.open(message.data, message.subject) as { id?: unknown; data?: unknown };
      id = packet.id;
      reply = await this.answer(message.subject, packet.data);
    } catch {
      reply = undefined;
    }
    try {
      const close = (response: ReplyEnvelope): Uint8Array =>
        this.seal.close({ response, isDisposed: true, id }, replySubject);
      const body = close(reply ?? unreadable);
      const limit = connection.info?.max_payload ?? 1_048_576;
      message.respond(body.byteLength <= limit ? body : close(tooLarge));
    } catch (error) {
      // The broker went away meanwhile; the asker has been told so by its own connection.
      this.log.error({ err: error }, 'an answer could not be sent');
    }
  }
}

const unreadable: ReplyEnvelope = {
  ok: false,
  problem: {
    code: 'request.envelope-invalid',
    kind: 'invalid',
    detail: 'The request was not sealed with our secret.',
  },
};
const tooLarge: ReplyEnvelope = {
  ok: false,
  problem: {
    code: 'request.answer-too-large',
    kind: 'fault',
    detail: 'The answer is too large for the bus; ask for fewer.',
  },
};

/** The way from an envelope to a reply, through Nest's handler with its guard, pipe and filter. Never rejects. */
export async function answerRequest(
  request: RequestDefinition,
  handler: (input: unknown, incoming: IncomingRequest) => unknown,
  envelope: unknown,
  observer: Pick<RequestObserver, 'failed'>,
): Promise<ReplyEnvelope> {
  const since = performance.now();
  const opened = requestEnvelopeSchema.safeParse(envelope);
  if (!opened.success) {
    const problem = {
      code: 'request.envelope-invalid',
      kind: 'invalid',
      detail: 'The request envelope is not valid.',
      fields: fieldProblemsOf(opened.error, envelope),
    } as const;
    observer.failed({ request, correlationId: '', since }, problem);
    return { ok: false, problem };
  }
  const { input, ...asked } = opened.data;
  try {
    const output = await handler(input, { ...asked, request, since });
    return { ok: true, value: (isObservable(output) ? await lastValueFrom(output) : output) ?? null };
  } catch (error) {
    return { ok: false, problem: problemOf(error, request.service) };
  }
}
