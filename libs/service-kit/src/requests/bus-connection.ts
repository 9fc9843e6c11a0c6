import { answerPrefixOf } from '@gemeinsam/messaging';
import {
  connect,
  createInbox,
  type NatsConnection,
  type NodeConnectionOptions,
} from '@nats-io/transport-node';
import type { Logger } from 'pino';

/**
 * The service's connection for requests. Tries for ever, in the background; `live` is the connection while
 * the broker is there and undefined while it is not, so that nobody waits for a broker that is away.
 */
export class BusConnection {
  private connection: NatsConnection | undefined;
  private connected = false;
  private closing = false;
  private readonly lost = new Set<() => void>();
  private readonly found = new Set<(connection: NatsConnection) => void>();

  constructor(
    private readonly options: NodeConnectionOptions,
    private readonly logger: Pick<Logger, 'info' | 'warn'>,
  ) {}

  /** A new subject for answers, where this bus user may listen and the others may answer. */
  newInbox(): string {
    const { user } = this.options;
    return createInbox(user === undefined ? undefined : answerPrefixOf(user));
  }

  get live(): NatsConnection | undefined {
    return this.connected ? this.connection : undefined;
  }

  /** Begins to connect; returns at once. */
  open(): void {
    void this.connectForEver();
  }

  /** Called once, with the first connection; the client keeps subscriptions over reconnects. */
  onFirstConnection(callback: (connection: NatsConnection) => void): void {
    if (this.connection) callback(this.connection);
    else this.found.add(callback);
  }

  /** Called whenever the connection is lost. Returns a function that ends it. */
  onLost(callback: () => void): () => void {
    this.lost.add(callback);
    return () => this.lost.delete(callback);
  }

  async close(): Promise<void> {
    this.closing = true;
    this.connected = false;
    const connection = this.connection;
    if (!connection || connection.isClosed()) return;
    await Promise.race([
      connection.drain(),
      new Promise((resolve) => setTimeout(resolve, 1_000).unref()),
    ]).catch(() => undefined);
    await connection.close().catch(() => undefined);
  }

  private async connectForEver(): Promise<void> {
    // Not the client's own waiting for the first connection: that cannot be ended while the broker is away.
    let attempt = 0;
    while (!this.closing) {
      try {
        const connection = await connect(this.options);
        if (this.closing) return await connection.close();
        this.connection = connection;
        this.connected = true;
        this.logger.info('connected to the bus');
        void this.follow(connection);
        for (const callback of this.found) callback(connection);
        this.found.clear();
        return;
      } catch (error) {
        if (attempt++ % 20 === 0) this.logger.warn({ err: error }, 'the bus cannot be reached yet');
        await new Promise((resolve) => setTimeout(resolve, 500).unref());
      }
    }
  }

  private async follow(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') {
        this.connected = false;
        this.logger.warn('the bus is away');
        for (const callback of this.lost) callback();
      } else if (status.type === 'reconnect') {
        this.connected = true;
        this.logger.info('the bus is back');
      } else if (status.type === 'error')
        this.logger.warn({ err: status.error }, 'the bus refused something');
    }
    this.connected = false;
  }
}
