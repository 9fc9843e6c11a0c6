import { describe, expect, it } from '@jest/globals';
import { WakeUp } from './wake-up.js';

const took = async (wait: Promise<void>): Promise<number> => {
  const began = Date.now();
  await wait;
  return Date.now() - began;
};

describe('a bell', () => {
  it('remembers a ring, but only one', async () => {
    const bell = new WakeUp();
    bell.ring();
    bell.ring();
    expect(await took(bell.wait(5_000))).toBeLessThan(1_000);
    expect(await took(bell.wait(30))).toBeGreaterThanOrEqual(25);
  });

  it('ends a wait', async () => {
    const bell = new WakeUp();
    setTimeout(() => bell.ring(), 5);
    expect(await took(bell.wait(5_000))).toBeLessThan(1_000);
  });

  it('is not heard by the deaf, except when it is closed', async () => {
    const bell = new WakeUp();
    setTimeout(() => bell.ring(), 1);
    expect(await took(bell.wait(30, { deaf: true }))).toBeGreaterThanOrEqual(25);
    setTimeout(() => bell.close(), 1);
    expect(await took(bell.wait(5_000, { deaf: true }))).toBeLessThan(1_000);
    expect(await took(bell.wait(5_000))).toBeLessThan(1_000);
  });
});
