import type { Tx } from './tx.js';

/** Runs work in one transaction: all of it is kept, or none. Injectable by this class. */
export abstract class UnitOfWork {
  /**
   * Commits when `work` resolves, rolls back when it throws. `work` may run more than once (serialization
   * failure, deadlock), so it must do nothing outside the transaction; see `afterCommit` for that.
   */
  abstract run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
