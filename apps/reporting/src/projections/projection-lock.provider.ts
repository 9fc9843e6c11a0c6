import { execute, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';

/** Any number that nothing else in this database uses. */
const lockKey = 4_711_020_261;

/**
 * One transaction at a time changes the projections. Every event touches the same few counters, so replicas would
 * wait for each other anyway; in one queue they cannot wait in a circle.
 */
@Injectable()
export class ProjectionLock {
  private readonly held = new WeakSet<Tx>();

  /** Waits for the lock and keeps it until the transaction ends. */
  async take(tx: Tx): Promise<void> {
    if (this.held.has(tx)) return;
    await execute(tx, 'select pg_advisory_xact_lock($1)', [lockKey]);
    this.held.add(tx);
  }
}
