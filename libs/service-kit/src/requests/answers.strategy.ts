import { setTimeout as sleep } from 'node:timers/promises';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { ReplyEnvelope, Service } from '@gemeinsam/contracts';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import type { Answering } from './answering.js';
import type { BusConnection } from './bus-connection.js';
import type { Seal } from './seal.js';

/**
 * Serves requests on NATS as a Nest microservice, in the packet format of Nest's own NATS transport but
 * sealed, with one queue group per service. Differs from Nest's in three ways: it starts while the broker is still away, ends
 * without a fixed grace period, and calls handlers without building observables (see docs/adr).
 */
export class AnswersStrategy extends Server implements CustomTransportStrategy {
  private readonly answers = new Map<string, Answering>();
  private subscriptions: Subscription[] = [];
  private underWay = 0;

  constructor(
    private readonly service: Service,
    private readonly bus: BusConnection,
    private readonly log: Pick<Logger, 'error'>,
    private readonly seal: Seal,
  ) {
    super();
  }

  answer(subject: string, answering: Answering): void {
    this.answers.set(subject, answering);
  }

  listen(callback: () => void): void {
    this.bus.onFirstConnection((connection) => {
      this.subscriptions = [...this.answers].map(([subject, answering]) =>
        connection.subscribe(subject, {
          queue: this.service,
          callback: (error, message) => this.receive(error, message, answering, connection),
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

  private receive(error: Error | null, message: Msg, answering: Answering, connection: NatsConnection): void {
    if (error) return this.log.error({ err: error }, 'a subscription for requests ended');
    // Whoever asks names the subject of the answer: it must not be one of our events.
    if (!message.reply?.startsWith('_INBOX.')) return;
    this.underWay++;
    void this.reply(message, answering, connection).finally(() => this.underWay--);
  }

  private async reply(message: Msg, answering: Answering, connection: NatsConnection): Promise<void> {
    const replySubject = message.reply!;
    let id: unknown;
    let reply: ReplyEnvelope;
    try {
      const packet = this.seal.open(message.data, message.subject) as { id?: unknown; data?: unknown };
      id = packet.id;
      reply = await answering(packet.data);
    } catch {
      reply = unreadable;
    }
    try {
      const close = (response: ReplyEnvelope): Uint8Array =>
        this.seal.close({ response, isDisposed: true, id }, replySubject);
      const body = close(reply);
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
