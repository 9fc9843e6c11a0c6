import type { LogEntry } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { EntityManager } from 'typeorm';
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

  async after(_from: EntityManager, number: number, limit: number): Promise<LogEntry[]> {
    return this.all.filter((entry) => entry.number > number).slice(0, limit);
  }

  async latest(_from: EntityManager, before: number | undefined, limit: number): Promise<LogEntry[]> {
    return this.all
      .filter((entry) => before === undefined || entry.number < before)
      .reverse()
      .slice(0, limit);
  }
}
