import type { Tx } from '@gemeinsam/persistence';
import type { ProcessEntity } from './process.entity.js';
import type { ProcessStore } from './process.store.js';

/** Processes in memory; one that is not known leaves no time to take a decision back. */
export class FakeProcessStore implements ProcessStore {
  readonly config = { UNDO_MINUTES: 0 };
  all = new Map<string, ProcessEntity>();

  async put(_tx: Tx, process: ProcessEntity): Promise<void> {
    this.all.set(process.slug, process);
  }

  async undoMinutes(_tx: Tx, slug: string): Promise<number> {
    return this.all.get(slug)?.undoMinutes ?? this.config.UNDO_MINUTES;
  }
}
