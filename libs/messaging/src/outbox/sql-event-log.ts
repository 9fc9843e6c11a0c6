import { EventLog } from './event-log.js';
import type { OutboxBell } from './outbox-bell.js';
import type { RelayStore } from './relay-store.js';

export class SqlEventLog extends EventLog {
  constructor(
    private readonly store: RelayStore,
    private readonly bell: OutboxBell,
  ) {
    super();
  }

  async replaySince(since: Date): Promise<number> {
    const events = await this.store.markForReplay(since);
    this.bell.ring();
    return events;
  }
}
