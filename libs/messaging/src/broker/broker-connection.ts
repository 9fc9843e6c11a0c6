import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { brokerOptions } from './broker-options.js';

/** The connection for events. Opens in the background and never gives up; says once when its state changes. */
export class BrokerConnection {
  private readonly logger = new Logger('Broker');
  private connection: NatsConnection | undefined;
  private up = false;
  private closing = false;
  private readonly listeners = new Set<(connected: boolean) => void>();

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {}

  /** The connection while the broker is there. */
  get live(): NatsConnection | undefined {
    return this.up ? this.connection : undefined;
  }

  /** Begins to connect; returns at once. */
  open(): void {
    void this.connectForEver();
  }

  /** Tells every change from away to there and back. Returns what ends it. */
  onChange(listener: (connected: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closing = true;
    const { connection } = this;
    if (!connection || connection.isClosed()) return;
    if (this.up)
      await Promise.race([connection.drain(), sleep(2_000, undefined, { ref: false })]).catch(
        () => undefined,
      );
    await connection.close().catch(() => undefined);
  }

  private async connectForEver(): Promise<void> {
    let complained = false;
    while (!this.closing) {
      try {
        const connection = await connect(brokerOptions(this.url, this.name));
        if (this.closing) return await connection.close();
        this.connection = connection;
        this.change(true);
        await this.follow(connection);
        this.change(false);
      } catch (error) {
        if (!complained) this.logger.warn(`Cannot reach the broker, going on trying: ${String(error)}`);
        complained = true;
        await sleep(1_000, undefined, { ref: false });
      }
    }
  }

  /** Until the connection is closed for good. */
  private async follow(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') this.change(false);
      else if (status.type === 'reconnect') this.change(true);
      else if (status.type === 'error') this.logger.error(`The broker refused: ${status.error.message}`);
    }
  }

  private change(up: boolean): void {
    if (this.up === up) return;
    this.up = up;
    if (!this.closing)
      this.logger[up ? 'log' : 'warn'](up ? 'Connected to the broker' : 'The broker is away');
    for (const listener of this.listeners) listener(up);
  }
}
