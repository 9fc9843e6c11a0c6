import { randomBytes } from 'node:crypto';
import { eventually, testServers } from '@gemeinsam/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { RedisConnection } from '../auth/redis-connection.provider.js';
import { CallNews, type CallNewsItem } from './call-news.service.js';

const opened: { onApplicationShutdown(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.onApplicationShutdown();
});

async function replica(prefix: string, url = testServers().redisUrl) {
  const redis = new RedisConnection(url, prefix);
  const news = new CallNews(redis);
  opened.push(redis, news);
  await redis.firstConnection(200);
  const heard: CallNewsItem[] = [];
  news.listen((item) => heard.push(item));
  return { news, heard };
}

describe('news of calls', () => {
  it('reach every replica once, and no other instance on the same Redis', async () => {
    const prefix = randomBytes(6).toString('hex');
    const [one, two, foreign] = await Promise.all([replica(prefix), replica(prefix), replica(`${prefix}-x`)]);
    await eventually(async () => expect([one.news.hears, two.news.hears]).toEqual([true, true]));
    one.news.tell({ call: '1' });
    two.news.tell({ seat: '2' });
    const all = [{ call: '1' }, { seat: '2' }];
    await eventually(async () => expect([one.heard.length, two.heard.length]).toEqual([2, 2]));
    expect(one.heard).toEqual(expect.arrayContaining(all));
    expect(two.heard).toEqual(expect.arrayContaining(all));
    expect(foreign.heard).toEqual([]);
  });

  it('reach the own replica while Redis is away, which says that it hears of no other', async () => {
    const { news, heard } = await replica('away', 'redis://127.0.0.1:1');
    expect(news.hears).toBe(false);
    news.tell({ call: '1' });
    expect(heard).toEqual([{ call: '1' }]);
  });
});
