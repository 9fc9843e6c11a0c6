import type { LogEntry } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence/tx';
import { entryAfter, type LoggedDecision } from './log-entry.js';
import type { PublicLogStore } from './public-log.store.js';

/** The public log in memory. */
export class FakePublicLogStore implements PublicLogStore {
  all: LogEntry[] = [];

  snapshot(): () => void {
    const before = this.all;
    return () => {
      this.all = before;
    };
  }

  async append(_tx: Tx, logged: LoggedDecision): Promise<void> {
    this.all = [...this.all, entryAfter(this.all.at(-1), logged)];
  }
}
