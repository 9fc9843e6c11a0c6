import { RedisAway, type RedisConnection } from './redis-connection.provider.js';

/** Counts in two neighbouring windows; the earlier one weighs by how much of it the sliding minute still covers. */
const script = `
local current = tonumber(redis.call('GET', KEYS[1]) or '0')
local before = tonumber(redis.call('GET', KEYS[2]) or '0')
local used = before * tonumber(ARGV[2]) + current
if used + 1 > tonumber(ARGV[1]) then return { 0, math.floor(used) } end
redis.call('INCR', KEYS[1])
if current == 0 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return { 1, math.floor(used) + 1 }`;

const giveBackScript = `if tonumber(redis.call('GET', KEYS[1]) or '0') > 0 then return redis.call('DECR', KEYS[1]) end return 0`;

export interface RateVerdict {
  allowed: boolean;
  /** When refused: after this many seconds it makes sense to try again. */
  retryAfterSeconds: number;
}

const allowed: RateVerdict = { allowed: true, retryAfterSeconds: 0 };

/** How many callers a replica counts by itself while Redis is away. */
const countedAtMost = 10_000;

/**
 * Limits how often something may be done in a window, over all replicas together. While Redis is away each
 * replica counts by itself, in bounded memory: limits get looser, nobody is locked out.
 */
export class RateLimiter {
  private readonly local = new Map<string, number>();

  constructor(
    private readonly redis: RedisConnection,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts one use of `what` by `who`. A limit of 0 means no limit. */
  async use(what: string, who: string, limit: number, windowSeconds = 60): Promise<RateVerdict> {
    if (limit === 0) return allowed;
    const windowMs = windowSeconds * 1000;
    const now = this.now();
    const window = Math.floor(now / windowMs);
    const into = (now % windowMs) / windowMs;
    const retryAfterSeconds = Math.max(1, Math.ceil((windowMs * (1 - into)) / 1000));
    try {
      const keyOf = (number: number) => this.redis.key('rate', what, who, String(number));
      const [may] = (await this.redis.run((client) =>
        client.eval(script, 2, keyOf(window), keyOf(window - 1), limit, (1 - into).toFixed(4), windowMs * 2),
      )) as [number, number];
      return may === 1 ? allowed : { allowed: false, retryAfterSeconds };
    } catch (error) {
      if (!(error instanceof RedisAway)) throw error;
      return this.useLocally(`${what}:${who}:${windowSeconds}:${window}`, limit)
        ? allowed
        : { allowed: false, retryAfterSeconds };
    }
  }

  /** Takes back the latest use, for what turned out not to count (a login that succeeded). */
  async giveBack(what: string, who: string, windowSeconds = 60): Promise<void> {
    const window = Math.floor(this.now() / (windowSeconds * 1000));
    const key = this.redis.key('rate', what, who, String(window));
    await this.redis.run((client) => client.eval(giveBackScript, 1, key)).catch(() => undefined);
  }

  private useLocally(key: string, limit: number): boolean {
    if (this.local.size >= countedAtMost) this.local.clear();
    const used = (this.local.get(key) ?? 0) + 1;
    this.local.set(key, used);
    return used <= limit;
  }
}
