import { eventually } from './eventually.js';

/** Does a round of a sweep now. One that is under way already may not have seen what the test has done since. */
export async function sweepNow(sweep: { once(): Promise<boolean> }): Promise<void> {
  await eventually(async () => {
    if (!(await sweep.once())) throw new Error('another round is under way');
  });
}
