import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { jobPrefixOf, keyPrefixOf, redisRulesOf } from '../redis-users.js';
import { BullJobs } from './bull-jobs.js';

const logger = { warn: () => undefined, error: () => undefined };
const redisUrl = process.env['TEST_REDIS_URL'] ?? '';
const started: BullJobs[] = [];

let prefix: string;
function jobs(url = redisUrl): BullJobs {
  const made = new BullJobs({ url, prefix, logger });
  started.push(made);
  return made;
}
beforeEach(() => {
  prefix = `test-${randomBytes(5).toString('hex')}`;
});
afterEach(async () => {
  for (const made of started.splice(0)) {
    await made.onModuleDestroy();
    await made.onApplicationShutdown();
  }
});
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await condition()); tries += 1) {
    if (tries > 1_500) throw new Error(`not within ${tries} tries: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
/** Works in Redis itself, past the jobs. */
async function inRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(redisUrl);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

describe('BullJobs', () => {
  it('handles a job once per id and again after it is done', async () => {
    const queue = jobs();
    const seen: string[] = [];
    // A busy machine may need longer than the second that it gets.
    await until(() => queue.add('mail', 'send', { n: 1 }, { jobId: 'a:1' }));
    await queue.add('mail', 'send', { n: 1 }, { jobId: 'a:1' });
    queue.process('mail', async (job) => void seen.push(`${job.name} ${String(job.data['n'])}`));
    // Until it is done with, the same id is the same job.
    await until(() => seen.length > 0);
    await inRedis((redis) => until(async () => (await redis.exists(`${prefix}:mail:a.1`)) === 0));
    expect(seen).toEqual(['send 1']);
    await queue.add('mail', 'send', { n: 1 }, { jobId: 'a:1' });
    await until(() => seen.length > 1);
    expect(seen).toHaveLength(2);
  });

  it('works as a user of Redis who may touch the keys of one service alone', async () => {
    const installation = prefix;
    prefix = jobPrefixOf('notification', installation);
    const url = new URL(redisUrl);
    [url.username, url.password] = [installation, 'secret'];
    await inRedis((redis) =>
      redis.acl('SETUSER', installation, 'on', '>secret', ...redisRulesOf('notification', installation)),
    );
    const user = new Redis(url.href);
    try {
      const queue = jobs(url.href);
      const seen: number[] = [];
      queue.process('mail', async ({ attempt }) => {
        seen.push(attempt);
        if (attempt === 1) throw new Error('not yet');
      });
      await until(() => queue.add('mail', 'send', {}, { jobId: 'a', delayMs: 1 }));
      await until(() => seen.length === 2);
      expect(await queue.problem()).toBeUndefined();
      await user.set(`${keyPrefixOf('notification', installation)}:note`, 'kept', 'PX', 60_000);

      const session = `${keyPrefixOf('web', installation)}:session:somebody`;
      const notHers: [string, ...string[]][] = [
        ['GET', session],
        ['SET', session, '{}'],
        ['EVAL', 'return redis.call("get", KEYS[1])', '1', session],
        ['EVAL', 'return redis.call("get", ARGV[1])', '0', session],
        ['PUBLISH', `${keyPrefixOf('web', installation)}:call-news`, ''],
        ['LPUSH', `${jobPrefixOf('intake', installation)}:mail:wait`, '1'],
        ...[
          'FLUSHALL',
          'FLUSHDB',
          'KEYS *',
          'SCAN 0',
          'RANDOMKEY',
          'CONFIG GET *',
          'ACL LIST',
          'MONITOR',
          'SHUTDOWN',
        ].map((words) => words.split(' ') as [string, ...string[]]),
      ];
      for (const [command, ...rest] of notHers)
        await expect(user.call(command, ...rest)).rejects.toThrow(
          /NOPERM|The user executing the script can't/,
        );
    } finally {
      user.disconnect();
      await inRedis((redis) => redis.acl('DELUSER', installation));
    }
  });

  it('tries again what failed, and counts', async () => {
    const queue = jobs();
    const attempts: number[] = [];
    queue.process('mail', async (job) => {
      attempts.push(job.attempt);
      if (job.attempt === 1) throw new Error('not yet');
    });
    await until(() => queue.add('mail', 'send', {}, { jobId: 'b' }));
    await until(() => attempts.length > 1);
    expect(attempts).toEqual([1, 2]);
  });

  it('returns false when Redis is away, and keeps nobody waiting twice', async () => {
    const queue = jobs('redis://127.0.0.1:1');
    expect(await queue.add('mail', 'send', {}, { jobId: 'c' })).toBe(false);
    // The second would be waited for a thousand times: longer than any test may take.
    for (let n = 0; n < 1_000; n += 1)
      expect(await queue.add('mail', 'send', {}, { jobId: `c${n}` })).toBe(false);
  });

  it('goes on after Redis lost everything', async () => {
    const queue = jobs();
    const seen: string[] = [];
    queue.process('mail', async (job) => void seen.push(job.id));
    await until(() => queue.add('mail', 'send', {}, { jobId: 'first' }));
    await until(() => seen.length === 1);
    await inRedis(async (redis) => {
      const keys = await redis.keys(`${prefix}*`);
      if (keys.length > 0) await redis.del(...keys);
    });
    await queue.add('mail', 'send', {}, { jobId: 'second' });
    await until(() => seen.length === 2);
    expect(seen).toEqual(['first', 'second']);
  });
});
