import type { Tx } from '@gemeinsam/persistence';
import type { EntityManager } from 'typeorm';
import type { Opinion } from './opinion.js';
import type { OpinionStore, TakenBack } from './opinion.store.js';

/** Opinions in memory. */
export class FakeOpinionStore implements OpinionStore {
  all: Opinion[] = [];

  async add(_tx: Tx, opinion: Opinion): Promise<void> {
    this.all.push(structuredClone(opinion));
  }

  async on(_from: EntityManager, caseId: string): Promise<Opinion[]> {
    const found = this.all.filter((opinion) => opinion.caseId === caseId);
    return structuredClone(found.sort((a, b) => a.caseVersion - b.caseVersion));
  }

  async takeBack(_tx: Tx, id: string, taken: TakenBack): Promise<void> {
    for (const opinion of this.all) if (opinion.id === id) Object.assign(opinion, taken);
  }

  async refer(_tx: Tx, id: string, referral: string): Promise<void> {
    for (const opinion of this.all) if (opinion.id === id) opinion.referral = referral;
  }

  async deleteWords(_tx: Tx, caseId: string): Promise<void> {
    for (const opinion of this.all)
      if (opinion.caseId === caseId) Object.assign(opinion, { message: '', referral: '' });
  }

  snapshot(): () => void {
    const before = structuredClone(this.all);
    return () => {
      this.all = before;
    };
  }
}
