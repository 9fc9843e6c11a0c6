import { isFreeFor } from '@gemeinsam/persistence/lease';
import type { Tx } from '@gemeinsam/persistence';
import type { EntityManager } from 'typeorm';
import { isWaiting, type Review } from './review.js';
import type { ReviewLease, ReviewStore } from './review.store.js';

/** Reviews in memory. */
export class FakeReviewStore implements ReviewStore {
  all: Review[] = [];

  async add(_tx: Tx, review: Review): Promise<void> {
    if (!this.all.some(({ decisionId }) => decisionId === review.decisionId))
      this.all.push(structuredClone(review));
  }

  async find(_from: EntityManager, id: string): Promise<Review | undefined> {
    return this.lock(_from as Tx, id);
  }

  async lock(_tx: Tx, id: string): Promise<Review | undefined> {
    const found = this.all.find((one) => one.id === id);
    return found && structuredClone(found);
  }

  async leaseNext(_tx: Tx, { person, now, until }: ReviewLease): Promise<Review | undefined> {
    const free = this.freeFor(person, now);
    const next = free.find(({ heldBy, heldUntil }) => heldBy === person && heldUntil! > now) ?? free[0];
    if (!next) return undefined;
    Object.assign(next, { heldBy: person, heldUntil: until });
    return structuredClone(next);
  }

  async countFor(_from: EntityManager, { person, now }: Omit<ReviewLease, 'until'>): Promise<number> {
    return this.freeFor(person, now).length;
  }

  async save(_tx: Tx, changed: Review): Promise<void> {
    this.all = this.all.map((one) => (one.id === changed.id ? structuredClone(changed) : one));
  }

  async lapse(_tx: Tx, caseId: string, now: Date): Promise<void> {
    for (const one of this.all)
      if (one.caseId === caseId && isWaiting(one))
        Object.assign(one, { lapsedAt: now, heldBy: null, heldUntil: null });
  }

  async deleteWords(_tx: Tx, caseId: string): Promise<void> {
    for (const one of this.all) if (one.caseId === caseId) one.note = '';
  }

  snapshot(): () => void {
    const before = structuredClone(this.all);
    return () => {
      this.all = before;
    };
  }

  private freeFor(person: string, now: Date): Review[] {
    return this.all
      .filter((one) => isWaiting(one) && !one.notBy.includes(person) && isFreeFor(one, person, now))
      .sort((a, b) => a.drawnAt.getTime() - b.drawnAt.getTime() || a.id.localeCompare(b.id));
  }
}
