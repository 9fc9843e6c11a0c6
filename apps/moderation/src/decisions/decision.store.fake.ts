import type { Tx } from '@gemeinsam/persistence';
import type { Decision } from './decision.js';
import type { DecidedRound, DecisionStore } from './decision.store.js';

/** Decisions in memory. */
export class FakeDecisionStore implements DecisionStore {
  all: Decision[] = [];

  async add(_tx: Tx, decision: Decision): Promise<void> {
    this.all.push(structuredClone(decision));
  }

  async of(_tx: Tx, wanted: DecidedRound): Promise<Decision | undefined> {
    const found = this.all.find(
      ({ caseId, contributionVersion, round }) =>
        caseId === wanted.caseId &&
        contributionVersion === wanted.contributionVersion &&
        round === wanted.round,
    );
    return found && structuredClone(found);
  }

  async deleteWords(_tx: Tx, caseId: string): Promise<void> {
    for (const decision of this.all) if (decision.caseId === caseId) decision.message = '';
  }

  snapshot(): () => void {
    const before = structuredClone(this.all);
    return () => {
      this.all = before;
    };
  }
}
