import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
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

  /** The decision of this round, if it was reached and not taken back. */
  async of(tx: Tx, { caseId, contributionVersion, round }: DecidedRound): Promise<Decision | undefined> {
    const found = await tx.findOneBy(DecisionEntity, {
      caseId,
      contributionVersion,
      round,
      takenBackAt: IsNull(),
    });
    return found ?? undefined;
  }

  /** Decisions that nobody can take back any more and that are not told yet, the longest due first. */
  async due(from: EntityManager, now: Date, limit: number): Promise<Pick<Decision, 'id' | 'caseId'>[]> {
    return from.find(DecisionEntity, {
      select: { id: true, caseId: true },
      where: { toldAt: IsNull(), takenBackAt: IsNull(), tellAt: LessThanOrEqual(now) },
      order: { tellAt: 'asc' },
      take: limit,
    });
  }

  /** The decisions on a case, oldest first. */
  async on(from: EntityManager, caseId: string): Promise<Decision[]> {
    return from.find(DecisionEntity, { where: { caseId }, order: { decidedAt: 'asc', id: 'asc' } });
  }

  /** The decision, unless it was told or taken back. */
  async untold(from: EntityManager, by: { id: string }): Promise<Decision | undefined> {
    const found = await from.findOneBy(DecisionEntity, { ...by, toldAt: IsNull(), takenBackAt: IsNull() });
    return found ?? undefined;
  }

  /** Keeps whether it was told or taken back. */
  async settle(tx: Tx, { id, toldAt, takenBackAt, takenBackBy, takenBackByName }: Decision): Promise<void> {
    await tx.update(DecisionEntity, { id }, { toldAt, takenBackAt, takenBackBy, takenBackByName });
  }

  /** Deletes every word to the author of this case; that something was decided, by whom and for which reasons stays. */
  async deleteWords(tx: Tx, caseId: string): Promise<void> {
    await tx.update(DecisionEntity, { caseId }, { message: '', agreementNote: '' });
  }
}
