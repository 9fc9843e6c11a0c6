import { Inbox } from '@gemeinsam/messaging';
import { Injectable } from '@nestjs/common';

const keepMs = 1_000;

/** How old the oldest event is that was published and is not counted yet. */
@Injectable()
export class Lag {
  private known: { at: number; oldest: number | undefined } | undefined;
  private asking: Promise<void> | undefined;

  constructor(private readonly inbox: Inbox) {}

  /** In whole seconds. While the broker cannot be asked, at least the time since it could. */
  async seconds(now: number): Promise<number> {
    if (!this.known || now - this.known.at > keepMs) {
      this.asking ??= this.ask(now).finally(() => (this.asking = undefined));
      await this.asking;
    }
    if (!this.known) return 0;
    const reference = this.known.oldest ?? (now - this.known.at > 10 * keepMs ? this.known.at : now);
    return Math.max(0, Math.round((now - reference) / 1_000));
  }

  private async ask(now: number): Promise<void> {
    try {
      const pending = await this.inbox.pendingEvents();
      const times = pending
        .filter((owner) => owner.pending > 0)
        .map((owner) => (owner.oldestAt ? new Date(owner.oldestAt).getTime() : now));
      this.known = { at: now, oldest: times.length > 0 ? Math.min(...times) : undefined };
    } catch {
      // The broker is away: what was known grows older.
    }
  }
}
