import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@gemeinsam/service-kit';
import { redisClient } from '@gemeinsam/service-kit/redis-client';
import { keyPrefixOf } from '@gemeinsam/service-kit/redis-users';
import type { Redis } from 'ioredis';
import type { RedisKeyFamily } from './redis-keys.js';

/** Redis does not answer: nobody can be recognised for now. People see the page for a service that is away. */
export class RedisAway extends Refusal {
  constructor(cause: unknown) {
    super({
      code: 'web.sessions-away',
      kind: 'unavailable',
      detail: 'Sessions cannot be read right now. Nothing was changed.',
    });
    this.cause = cause;
  }
}

/**
 * The web door's connection to Redis. Commands fail within a second while Redis is away, instead of waiting in a
 * queue; the connection comes back by itself.
 */
export class RedisConnection implements OnApplicationShutdown {
  /** For libraries that bring commands of their own; what may go wrong is theirs to handle. */
  readonly client: Redis;
  private readonly logger = new Logger('Redis');

  /** `prefix` starts every key and channel, so that several instances may share one Redis. */
  constructor(
    url: string,
    private readonly prefix: string,
  ) {
    this.client = redisClient(url, {
      enableOfflineQueue: false,
      enableAutoPipelining: true,
      maxRetriesPerRequest: 0,
      commandTimeout: 1_000,
      longestRetryMs: 1_000,
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

  /** Waits for the first connection, but not for long: starting without Redis is allowed. */
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

  /** Why nobody can be recognised; throws what Redis says. Asked by a write: on a full disk it answers, but keeps nothing. */
  async problem(): Promise<string | undefined> {
    await this.client.set(this.key('probe'), '', 'PX', 1_000);
    return undefined;
  }

  /** A key of this instance. */
  key(family: RedisKeyFamily, ...parts: string[]): string {
    return [keyPrefixOf('web', this.prefix), family, ...parts].join(':');
  }

  /** Runs a command; whatever goes wrong means that Redis is away. */
  async run<T>(command: (client: Redis) => Promise<T>): Promise<T> {
    try {
      return await command(this.client);
    } catch (error) {
      throw new RedisAway(error);
    }
  }

  /**
   * A connection of its own for listening; it waits for Redis as long as it takes, and is subscribed again at each `ready` by
   * whoever asked for it, who also ends it.
   */
  subscriber(): Redis {
    const subscriber = this.client.duplicate({
      enableOfflineQueue: true,
      autoResubscribe: false,
      maxRetriesPerRequest: null,
      commandTimeout: undefined,
    });
    // The connection beside it says that Redis is away.
    subscriber.on('error', () => undefined);
    return subscriber;
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}
