import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RedisConnection } from './redis-connection.provider.js';

export interface RateVerdict {
  allowed: boolean;
  /** When refused: after this many seconds it makes sense to try again. */
  retryAfterSeconds: number;
}

const allowed: RateVerdict = { allowed: true, retryAfterSeconds: 0 };

/**
 * Limits how often something may be done in a window, over all replicas together; a window begins with the first use.
 * While Redis is away each replica counts by itself: limits get looser, nobody is locked out.
 */
export class RateLimiter {
  private readonly limiters = new Map<string, RateLimiterRedis>();

  constructor(private readonly redis: RedisConnection) {
    // The library teaches the connection its command with the first limiter; commands that already wait there to be sent together
    // would not know it, and the process would end.
    this.limiterOf('none', 1, 1);
  }

  /** Counts one use of `what` by `who`. A limit of 0 means no limit. */
  async use(what: string, who: string, limit: number, windowSeconds = 60): Promise<RateVerdict> {
    if (limit === 0) return allowed;
    try {
      await this.limiterOf(what, limit, windowSeconds).consume(who);
      return allowed;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
    }
  }

  /** Whether one more use would be allowed, without counting it. */
  async look(what: string, who: string, limit: number, windowSeconds = 60): Promise<RateVerdict> {
    if (limit === 0) return allowed;
    const used = await this.limiterOf(what, limit, windowSeconds).get(who);
    if (used === null || used.consumedPoints < limit) return allowed;
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(used.msBeforeNext / 1000)) };
  }

  /** Takes back the latest use, for what turned out not to count (a login that succeeded). */
  async giveBack(what: string, who: string, limit: number, windowSeconds = 60): Promise<void> {
    await this.limiterOf(what, limit, windowSeconds).reward(who);
  }

  private limiterOf(what: string, limit: number, windowSeconds: number): RateLimiterRedis {
    const name = `${what} ${limit} ${windowSeconds}`;
    let limiter = this.limiters.get(name);
    if (!limiter) {
      const rule = { keyPrefix: this.redis.key('rate', what), points: limit, duration: windowSeconds };
      limiter = new RateLimiterRedis({
        ...rule,
        storeClient: this.redis.client,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory(rule),
      });
      this.limiters.set(name, limiter);
    }
    return limiter;
  }
}
