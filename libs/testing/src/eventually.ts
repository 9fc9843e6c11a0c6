import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats an expectation until it holds; throws its last error when it does not within the time. The time is patience
 * with a busy machine, not a promise: what is to be quick is measured by its test itself.
 */
export async function eventually<T>(expectation: () => T | Promise<T>, withinMs = 20_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (let wait = 10; ; wait = Math.min(wait * 2, 200)) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(wait);
    }
  }
}
