import type { Tx } from '@gemeinsam/persistence';
import type { Case, Lease } from './case.js';

export interface QueueFilter {
  process?: string;
  channel?: string;
  language?: string;
  district?: string;
}

/** Where the cases are kept. */
export abstract class CaseStore {
  /** Adds a new case. `false`: the contribution has one already, nothing was changed. */
  abstract add(tx: Tx, added: Case): Promise<boolean>;
  /** The case, locked until the transaction ends; whoever else asks for it waits. */
  abstract lock(tx: Tx, by: { id: string } | { contributionId: string }): Promise<Case | undefined>;
  /** Keeps what can change of a case: state, versions, outcome, proposer, lease. */
  abstract save(tx: Tx, changed: Case): Promise<void>;
  /**
   * Gives the lease to the waiting case with the oldest promise that nobody holds now, that its holder-to-be did not
   * propose to decline, and, unless they settle conflicts, that is none. Never waits for a case somebody is at.
   */
  abstract leaseNext(
    tx: Tx,
    wanted: QueueFilter & { lease: Lease; now: Date; settles: boolean },
  ): Promise<Case | undefined>;
}
