import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';

/** Redis does not answer; sessions cannot be read for now. */
export class RedisAway extends Error {
  override readonly name = 'RedisAway';
}

/**
 * The web door's connection to Redis. Commands fail within a second while Redis is away, instead of waiting in a
 * queue; the connection comes back by itself.
 */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis;
  private readonly logger = new Logger('Redis');

  /** `prefix` starts every key, so that several instances may share one Redis. */
  constructor(
    url: string,
    readonly prefix: string,
  ) {
    this.client = new Redis(url, {
      enableOfflineQueue: false,
      enableAutoPipelining: true,
      maxRetriesPerRequest: 0,
      commandTimeout: 1_000,
      connectTimeout: 2_000,
      retryStrategy: (times) => Math.min(times * 100, 1_000),
    });
    let away = false;
    this.client.on('error', (error: Error) => {
      if (!away) this.logger.warn(`Redis is away: ${error.message}`);
      away = true;
    });
    this.client.on('ready', () => {
      if (away) this.logger.log('Redis is back');
      away = false;
    });
  }

  /** Waits for the first connection, for at most this long; starting without Redis is allowed. */
  async firstConnection(withinMs = 2_000): Promise<void> {
    if (this.client.status === 'ready') return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.client.once('ready', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** A key of this instance. */
  key(...parts: string[]): string {
    return [this.prefix, 'web', ...parts].join(':');
  }

  /** Runs a command; whatever goes wrong means that Redis is away. */
  async run<T>(command: (client: Redis) => Promise<T>): Promise<T> {
    try {
      return await command(this.client);
    } catch (error) {
      throw new RedisAway(error instanceof Error ? error.message : String(error));
    }
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}
