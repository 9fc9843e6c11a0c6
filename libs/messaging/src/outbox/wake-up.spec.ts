import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { WakeUp } from './wake-up.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Whether a wait is over, without any time passing. */
const isOver = async (wait: Promise<void>): Promise<boolean> => {
  let over = false;
  void wait.then(() => (over = true));
  await jest.advanceTimersByTimeAsync(0);
  return over;
};

describe('a bell', () => {
  it('remembers a ring, but only one', async () => {
    const bell = new WakeUp();
    bell.ring();
    bell.ring();
    expect(await isOver(bell.wait(5_000))).toBe(true);
    const second = bell.wait(5_000);
    await jest.advanceTimersByTimeAsync(4_999);
    expect(await isOver(second)).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await isOver(second)).toBe(true);
  });

  it('ends a wait', async () => {
    const bell = new WakeUp();
    const wait = bell.wait(5_000);
    expect(await isOver(wait)).toBe(false);
    bell.ring();
    expect(await isOver(wait)).toBe(true);
  });

  it('is not heard by the deaf, except when it is closed', async () => {
    const bell = new WakeUp();
    const deaf = bell.wait(5_000, { deaf: true });
    bell.ring();
    expect(await isOver(deaf)).toBe(false);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await isOver(deaf)).toBe(true);
    const closed = bell.wait(5_000, { deaf: true });
    bell.close();
    expect(await isOver(closed)).toBe(true);
    expect(await isOver(bell.wait(5_000))).toBe(true);
  });
});
