import type { Tx } from '@gemeinsam/persistence';
import type { Decision } from './decision.js';
import type { Opinion } from './opinion.js';

/** Where opinions and decisions are kept. Call it with the case locked. */
export abstract class DecisionStore {
  abstract addOpinion(tx: Tx, opinion: Opinion): Promise<void>;
  /** The opinions on a case, oldest first. */
  abstract opinions(tx: Tx, caseId: string): Promise<Opinion[]>;
  abstract addDecision(tx: Tx, decision: Decision): Promise<void>;
  /** The decision on this version of the contribution, if there is one. */
  abstract decision(tx: Tx, caseId: string, contributionVersion: number): Promise<Decision | undefined>;
  /** Deletes every word to the author of this case; that something was decided, by whom and for which reasons stays. */
  abstract deleteWords(tx: Tx, caseId: string): Promise<void>;
}
