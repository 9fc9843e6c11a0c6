import type { ContributionReceipt } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { NewContribution } from './new-contribution.js';

export interface IdempotencyRecord {
  scope: string;
  key: string;
  /** Empty after erasure; then every request under the key counts as the same. */
  requestHash: string;
  contributionId: string;
}
/** A contribution under the reference number it is to get. */
export interface Numbered {
  reference: string;
  contribution: NewContribution;
}

/** Writes new contributions, many at once. */
export abstract class ReceptionStore {
  /**
   * Writes idempotency record, contribution, contributor and first timeline entry of each, and returns the ids
   * of those that were written. Left out, and nothing written of them: a key that is taken, a process with
   * another revision. A reference number that is taken leaves the contribution out but keeps its key.
   */
  abstract insert(tx: Tx, rows: readonly Numbered[], options: { keysAreOurs: boolean }): Promise<Set<string>>;
  abstract records(tx: Tx, keys: readonly { scope: string; key: string }[]): Promise<IdempotencyRecord[]>;
  /** Those of these that may be supported; they stay so until this transaction ends. */
  abstract supportable(tx: Tx, contributionIds: readonly string[]): Promise<Set<string>>;
  /** Those of these drafts that were not put away; none of them is put away until this transaction ends. */
  abstract drafts(tx: Tx, draftIds: readonly string[]): Promise<Set<string>>;
  /** Notes with each draft what it became, so that it can no longer be put away. */
  abstract noteDrafts(tx: Tx, sent: readonly { draftId: string; reference: string }[]): Promise<void>;
  /** Current revision by process id. */
  abstract revisions(tx: Tx, processIds: readonly string[]): Promise<Map<string, number>>;
  abstract receipts(tx: Tx, contributionIds: readonly string[]): Promise<Map<string, ContributionReceipt>>;
}
