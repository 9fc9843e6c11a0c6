import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { ProductUnderTest } from './product-under-test.js';

/** A message as it went over the bus: subject, headers and body in one. */
export interface HeardMessage {
  subject: string;
  content: string;
}

/** Hears everything on the bus, as only the operator may, and reads what the streams keep. */
export class BusListener {
  readonly heard: HeardMessage[] = [];

  private constructor(readonly connection: NatsConnection) {}

  static async start(sut: ProductUnderTest): Promise<BusListener> {
    const listener = new BusListener(await connectTo(sut.product.operatorNatsUrl));
    const subscription = listener.connection.subscribe('>', {
      callback: (_, message) => {
        const headers = message.headers
          ? [...message.headers.keys()].map((key) => `${key}: ${message.headers!.values(key).join(', ')}`)
          : [];
        listener.heard.push({
          subject: message.subject,
          content: [
            message.subject,
            message.reply ?? '',
            ...headers,
            Buffer.from(message.data).toString('utf8'),
          ].join('\n'),
        });
      },
    });
    await listener.connection.flush();
    void subscription;
    return listener;
  }

  /** Every message that every stream holds. */
  async kept(): Promise<HeardMessage[]> {
    const manager = await jetstreamManager(this.connection);
    const kept: HeardMessage[] = [];
    for await (const { config, state } of manager.streams.list())
      // An empty stream says 0, which no message has.
      for (let sequence = Math.max(1, state.first_seq); sequence <= state.last_seq; sequence++) {
        const message = await manager.streams.getMessage(config.name, { seq: sequence });
        if (message)
          kept.push({
            subject: message.subject,
            content: `${message.subject}\n${[...message.header.keys()].map((key) => message.header.get(key)).join('\n')}\n${Buffer.from(message.data).toString('utf8')}`,
          });
      }
    return kept;
  }

  async stop(): Promise<void> {
    await this.connection.close();
  }
}

/** Connects as the user that the address names. */
export function connectTo(natsUrl: string): Promise<NatsConnection> {
  const url = new URL(natsUrl);
  return connect({
    servers: url.host,
    user: url.username,
    pass: decodeURIComponent(url.password),
    inboxPrefix: `_INBOX.${url.username}`,
    maxReconnectAttempts: 2,
  });
}
