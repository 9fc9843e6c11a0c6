import { sendEvents, type Answer } from './answer.js';

/** Server-sent events while a page is open: one whenever what `look` sees has changed. */
export async function tellChanges(look: () => Promise<unknown>, everyMs = 1_000): Promise<Answer> {
  let last = JSON.stringify(await look());
  return sendEvents((say) => {
    const again = async (): Promise<void> => {
      const now = JSON.stringify(await look());
      if (now !== last) say('changed');
      last = now;
    };
    // While the service is away there is no news; the next look asks again.
    const timer = setInterval(() => void again().catch(() => undefined), everyMs);
    return () => clearInterval(timer);
  });
}
