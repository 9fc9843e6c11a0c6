import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RedisConnection } from '../auth/redis-connection.provider.js';

/** Something about a call, or about who takes calls, is different now. Ids alone; what it is, intake says. */
export type CallNewsItem = { call: string } | { seat: string };

/**
 * Tells every replica what changed. Over Redis, which may be away: then this replica hears it at once and the others
 * find out by asking.
 */
@Injectable()
export class CallNews implements OnApplicationShutdown {
  private readonly logger = new Logger('CallNews');
  private readonly listeners = new Set<(news: CallNewsItem) => void>();
  private readonly gapListeners = new Set<() => void>();
  private readonly channel: string;
  private subscriber: Redis | undefined;
  private subscribed = false;
  private readonly origin = Math.random().toString(36).slice(2);

  constructor(private readonly redis: RedisConnection) {
    this.channel = redis.key('call-news');
  }

  /** Whether news of other replicas arrive by themselves. */
  get hears(): boolean {
    return this.subscribed;
  }

  /** Never throws: a report must not fail because nobody could be told. */
  tell(news: CallNewsItem): void {
    for (const listener of this.listeners) listener(news);
    this.redis
      .run((client) => client.publish(this.channel, JSON.stringify({ origin: this.origin, news })))
      .catch((error: unknown) =>
        this.logger.debug({ err: error }, 'other replicas could not be told; they will ask'),
      );
  }

  listen(listener: (news: CallNewsItem) => void): () => void {
    this.listeners.add(listener);
    this.subscriber ??= this.subscribe();
    return () => this.listeners.delete(listener);
  }

  /** Called when news may have been missed: hearing began, or ended. Returns what ends it. */
  onGap(listener: () => void): () => void {
    this.gapListeners.add(listener);
    return () => this.gapListeners.delete(listener);
  }

  onApplicationShutdown(): void {
    this.subscriber?.disconnect();
  }

  private subscribe(): Redis {
    const subscriber = this.redis.subscriber();
    subscriber.on('message', (_channel, message) => this.heard(message));
    // A connection that is ready hears nothing until Redis has confirmed the subscription.
    subscriber.on('ready', () => {
      subscriber.subscribe(this.channel).then(
        () => this.change(subscriber.status === 'ready'),
        () => undefined,
      );
    });
    subscriber.on('close', () => this.change(false));
    return subscriber;
  }

  private change(subscribed: boolean): void {
    if (this.subscribed === subscribed) return;
    this.subscribed = subscribed;
    for (const listener of this.gapListeners) listener();
  }

  private heard(message: string): void {
    const { origin, news } = JSON.parse(message) as { origin: string; news: CallNewsItem };
    if (origin === this.origin) return;
    for (const listener of this.listeners) listener(news);
  }
}
