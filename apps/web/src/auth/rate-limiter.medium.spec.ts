import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { testServers } from '@gemeinsam/testing';
import { RateLimiter } from './rate-limiter.js';
import { RedisConnection } from './redis-connection.provider.js';

const connections: RedisConnection[] = [];
async function connect(url: string, prefix = randomUUID()): Promise<RedisConnection> {
  const connection = new RedisConnection(url, prefix);
  connections.push(connection);
  await connection.firstConnection(url === nowhere ? 0 : undefined);
  return connection;
}
const nowhere = 'redis://127.0.0.1:1';

afterEach(() => {
  for (const connection of connections.splice(0)) connection.onApplicationShutdown();
});

describe.each([
  ['with Redis', () => testServers().redisUrl],
  ['while Redis is away', () => nowhere],
])('the rate limiter %s', (_when, url) => {
  it('refuses what is beyond the limit, says when to come again, and goes on for others', async () => {
    const limiter = new RateLimiter(await connect(url()));
    for (let use = 0; use < 3; use++)
      expect(await limiter.use('look-up', 'anna', 3)).toEqual({ allowed: true, retryAfterSeconds: 0 });
    const refused = await limiter.use('look-up', 'anna', 3);
    expect(refused.allowed).toBe(false);
    expect(refused.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(60);
    expect((await limiter.use('look-up', 'bert', 3)).allowed).toBe(true);
    expect((await limiter.use('other', 'anna', 3)).allowed).toBe(true);
  });

  it('does not count what is given back, and knows no limit of 0', async () => {
    const limiter = new RateLimiter(await connect(url()));
    for (let use = 0; use < 5; use++) {
      expect((await limiter.use('login', 'anna', 2, 300)).allowed).toBe(true);
      await limiter.giveBack('login', 'anna', 2, 300);
    }
    for (let use = 0; use < 5; use++) expect((await limiter.use('free', 'anna', 0)).allowed).toBe(true);
  });
});

it('counts beside other commands from the first moment on', async () => {
  const connection = await connect(testServers().redisUrl);
  const limiter = new RateLimiter(connection);
  const [none, verdict] = await Promise.all([
    connection.client.get(connection.key('probe')),
    limiter.use('look-up', 'anna', 3),
  ]);
  expect([none, verdict]).toEqual([null, { allowed: true, retryAfterSeconds: 0 }]);
});

it('counts over all replicas together', async () => {
  const prefix = randomUUID();
  const replicas = await Promise.all(
    [1, 2].map(async () => new RateLimiter(await connect(testServers().redisUrl, prefix))),
  );
  const verdicts = [];
  for (const replica of [...replicas, ...replicas]) verdicts.push(await replica.use('look-up', 'anna', 3));
  expect(verdicts.map((verdict) => verdict.allowed)).toEqual([true, true, true, false]);
});
