import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats an expectation until it holds; throws its last error when it does not within the time. The time is patience
 * with a busy machine, not a promise: what is to be quick is measured by its test itself. Only the pauses between tries
 * count, so that a machine that stood still for a while, or whose clock was put forward, ends no wait.
 */
export async function eventually<T>(expectation: () => T | Promise<T>, withinMs = 20_000): Promise<T> {
  for (let waited = 0, wait = 10; ; waited += wait, wait = Math.min(wait * 2, 200)) {
    try {
      return await expectation();
    } catch (error) {
      if (waited >= withinMs) throw error;
      await sleep(wait);
    }
  }
}
