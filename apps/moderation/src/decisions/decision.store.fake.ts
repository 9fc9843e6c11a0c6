import type { Tx } from '@gemeinsam/persistence';
import type { EntityManager } from 'typeorm';
import { isUntold, type Decision } from './decision.js';
import type { DecidedRound, DecisionStore } from './decision.store.js';

/** Decisions in memory. */
export class FakeDecisionStore implements DecisionStore {
  all: Decision[] = [];

  async add(_tx: Tx, decision: Decision): Promise<void> {
    this.all.push(structuredClone(decision));
  }

  async of(_tx: Tx, wanted: DecidedRound): Promise<Decision | undefined> {
    const found = this.all.find(
      ({ caseId, contributionVersion, round, takenBackAt }) =>
        takenBackAt === null &&
        caseId === wanted.caseId &&
        contributionVersion === wanted.contributionVersion &&
        round === wanted.round,
    );
    return found && structuredClone(found);
  }

  async due(_from: EntityManager, now: Date, limit: number): Promise<Pick<Decision, 'id' | 'caseId'>[]> {
    return this.all
      .filter((one) => isUntold(one) && one.tellAt <= now)
      .sort((a, b) => a.tellAt.getTime() - b.tellAt.getTime())
      .slice(0, limit)
      .map(({ id, caseId }) => ({ id, caseId }));
  }

  async on(_from: EntityManager, caseId: string): Promise<Decision[]> {
    const found = this.all.filter((one) => one.caseId === caseId);
    return structuredClone(found.sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime()));
  }

  async untold(_from: EntityManager, { id }: { id: string }): Promise<Decision | undefined> {
    const found = this.all.find((one) => isUntold(one) && one.id === id);
    return found && structuredClone(found);
  }

  async settle(_tx: Tx, { id, ...settled }: Decision): Promise<void> {
    const { toldAt, takenBackAt, takenBackBy, takenBackByName } = settled;
    for (const one of this.all)
      if (one.id === id) Object.assign(one, { toldAt, takenBackAt, takenBackBy, takenBackByName });
  }

  async deleteWords(_tx: Tx, caseId: string): Promise<void> {
    for (const decision of this.all)
      if (decision.caseId === caseId) Object.assign(decision, { message: '', agreementNote: '' });
  }

  snapshot(): () => void {
    const before = structuredClone(this.all);
    return () => {
      this.all = before;
    };
  }
}
