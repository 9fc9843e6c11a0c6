import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Hears NOTIFY on a channel over a connection of its own, which is made again whenever it is lost. What was
 * notified meanwhile is lost, so `onNotify` is also called after each (re)connect.
 */
export class DatabaseListener {
  private closed = false;
  private lost: (() => void) | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly onNotify: () => void,
  ) {
    if (!/^[a-z_]+$/.test(channel)) throw new Error('a channel is named with small letters');
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.closed = true;
    this.lost?.();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.closed) {
      const client = new pg.Client({
        connectionString: this.url,
        application_name: `listen:${this.channel}`,
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
      });
      const end = new Promise<void>((resolve) => {
        this.lost = resolve;
        client.on('error', () => resolve());
        client.on('end', () => resolve());
      });
      try {
        await client.connect();
        client.on('notification', () => this.onNotify());
        await client.query(`listen ${this.channel}`);
        this.onNotify();
        if (!this.closed) await end;
      } catch {
        // The database is away; the next round tries again.
      }
      await client.end().catch(() => undefined);
      if (!this.closed) await sleep(1_000, undefined, { ref: false });
    }
  }
}
