import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DecisionEntity } from './decision.entity.js';
import type { Decision } from './decision.js';

/** What a decision is about: a version of the contribution, and which round of deciding on it. */
export type DecidedRound = Pick<Decision, 'caseId' | 'contributionVersion' | 'round'>;

/** Where decisions are kept. Call it with the case locked. */
@Injectable()
export class DecisionStore {
  async add(tx: Tx, decision: Decision): Promise<void> {
    await tx.insert(DecisionEntity, decision);
  }

  /** The decision of this round, if it was reached. */
  async of(tx: Tx, { caseId, contributionVersion, round }: DecidedRound): Promise<Decision | undefined> {
    const found = await tx.findOneBy(DecisionEntity, { caseId, contributionVersion, round });
    return found ?? undefined;
  }

  /** Deletes every word to the author of this case; that something was decided, by whom and for which reasons stays. */
  async deleteWords(tx: Tx, caseId: string): Promise<void> {
    await tx.update(DecisionEntity, { caseId }, { message: '' });
  }
}
