import { currentCalls } from '@gemeinsam/contracts';
import { FakeRequests } from '@gemeinsam/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { CallNews } from '../../../telephony/call-news.service.js';
import type { SeatStore } from '../../../telephony/seat.store.js';
import { RingFeed } from './ring-feed.service.js';

Logger.overrideLogger(false);

describe('the feed of what rings', () => {
  let requests: FakeRequests;
  let feed: RingFeed;
  let looksAtSeats: number;
  let gap: () => void;
  const asked = () => requests.asked.length;

  beforeEach(() => {
    jest.useFakeTimers();
    requests = new FakeRequests();
    looksAtSeats = 0;
    const news = {
      hears: true,
      listen: () => () => undefined,
      onGap: (listener: () => void) => ((gap = listener), () => undefined),
    };
    const seats = {
      of: async () => null,
      list: async () => {
        looksAtSeats += 1;
        return [];
      },
    };
    feed = new RingFeed(requests.client, news as unknown as CallNews, seats as unknown as SeatStore);
    feed.onModuleInit();
  });
  afterEach(() => {
    feed.onApplicationShutdown();
    jest.useRealTimers();
  });

  it('keeps its rhythm while intake is away, however long', async () => {
    requests.away(currentCalls);
    feed.watch('agnes', true, () => undefined);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(30);
    expect(looksAtSeats).toBe(30);
    expect(jest.getTimerCount()).toBe(1);
  });

  it('says that nobody can say when it failed twice, and no more once it is known', async () => {
    const said: boolean[] = [];
    requests.away(currentCalls);
    feed.watch('agnes', true, ({ away }) => said.push(away));
    expect((await feed.of('agnes')).away).toBe(false);
    await jest.advanceTimersByTimeAsync(2_000);
    requests.answer(currentCalls, () => []);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(said).toEqual([true, false]);
    expect((await feed.of('agnes')).away).toBe(false);
  });

  it('asks seldom while news come, and at once when some may have been missed', async () => {
    requests.answer(currentCalls, () => []);
    feed.watch('agnes', true, () => undefined);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(asked()).toBe(1);
    gap();
    await jest.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(2);
    expect(jest.getTimerCount()).toBe(1);
  });

  it('asks nobody when no page is open', async () => {
    requests.answer(currentCalls, () => []);
    const stop = feed.watch('agnes', true, () => undefined);
    stop();
    gap();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([asked(), jest.getTimerCount()]).toEqual([0, 0]);
  });
});
