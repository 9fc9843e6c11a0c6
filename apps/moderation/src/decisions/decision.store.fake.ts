import type { Tx } from '@gemeinsam/persistence';
import type { Decision } from './decision.js';
import { DecisionStore } from './decision.store.js';
import type { Opinion } from './opinion.js';

/** Opinions and decisions in memory. */
export class FakeDecisionStore extends DecisionStore {
  allOpinions: Opinion[] = [];
  allDecisions: Decision[] = [];

  async addOpinion(_tx: Tx, opinion: Opinion): Promise<void> {
    this.allOpinions.push(structuredClone(opinion));
  }

  async opinions(_tx: Tx, caseId: string): Promise<Opinion[]> {
    return structuredClone(
      this.allOpinions
        .filter((opinion) => opinion.caseId === caseId)
        .sort((a, b) => a.caseVersion - b.caseVersion),
    );
  }

  async addDecision(_tx: Tx, decision: Decision): Promise<void> {
    this.allDecisions.push(structuredClone(decision));
  }

  async decision(_tx: Tx, caseId: string, contributionVersion: number): Promise<Decision | undefined> {
    const found = this.allDecisions.find(
      (decision) => decision.caseId === caseId && decision.contributionVersion === contributionVersion,
    );
    return found && structuredClone(found);
  }

  async deleteWords(_tx: Tx, caseId: string): Promise<void> {
    for (const said of [...this.allOpinions, ...this.allDecisions])
      if (said.caseId === caseId) said.message = '';
  }

  snapshot(): () => void {
    const before = structuredClone({ opinions: this.allOpinions, decisions: this.allDecisions });
    return () => {
      this.allOpinions = before.opinions;
      this.allDecisions = before.decisions;
    };
  }
}
