import type { RedisOptions } from 'ioredis';
import { authorityOf } from './addresses.js';

/** Where and how Redis is reached: `redis://user:password@host:6379/0`, or `rediss://…?ca=/file` by TLS. */
export function redisOptions(address: string): RedisOptions {
  const url = new URL(address);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    db: Number(url.pathname.slice(1)),
    ...(url.protocol === 'rediss:' && { tls: authorityOf(url) }),
  };
}
