import type { Tx } from '@gemeinsam/persistence';
import { hasDecidedBefore, isOneOfTwo } from './case-access.js';
import { hold, leaseAt, type Case, type Lease } from './case.js';
import type { CaseStore } from './case.store.js';
import type { QueueFilter } from './queue-filter.js';
import { isWaiting } from './case.states.js';

/** The cases in memory. */
export class FakeCaseStore implements CaseStore {
  private cases = new Map<string, Case>();

  async add(_tx: Tx, added: Case): Promise<boolean> {
    if (this.all().some((present) => present.contributionId === added.contributionId)) return false;
    this.cases.set(added.id, structuredClone(added));
    return true;
  }

  async lock(_tx: Tx, by: { id: string } | { contributionId: string }): Promise<Case | undefined> {
    const found = this.all().find((present) =>
      'id' in by ? present.id === by.id : present.contributionId === by.contributionId,
    );
    return found && structuredClone(found);
  }

  async lockHeld(_tx: Tx, person: string, now: Date): Promise<Case | undefined> {
    const held = this.all()
      .filter((present) => isWaiting(present.state) && leaseAt(present, now)?.heldBy === person)
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.id.localeCompare(b.id))[0];
    return held && structuredClone(held);
  }

  async save(_tx: Tx, changed: Case): Promise<void> {
    this.cases.set(changed.id, structuredClone(changed));
  }

  async leaseNext(
    _tx: Tx,
    wanted: QueueFilter & { lease: Lease; now: Date; settles: boolean },
  ): Promise<Case | undefined> {
    const next = this.all()
      .filter(
        ({ state }) => isWaiting(state) && state !== 'agreeing' && (wanted.settles || state !== 'conflict'),
      )
      .filter((present) => !leaseAt(present, wanted.now) && !isOneOfTwo(present, { id: wanted.lease.heldBy }))
      .filter((present) => !hasDecidedBefore(present, { id: wanted.lease.heldBy }))
      .filter((present) =>
        (['process', 'channel', 'language', 'district'] as const).every(
          (field) => wanted[field] === undefined || present[field] === wanted[field],
        ),
      )
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.id.localeCompare(b.id))[0];
    if (!next) return undefined;
    hold(next, wanted.lease);
    return structuredClone(next);
  }

  /** Every case, for looking at. */
  all(): Case[] {
    return [...this.cases.values()];
  }

  snapshot(): () => void {
    const before = structuredClone(this.cases);
    return () => {
      this.cases = before;
    };
  }
}
