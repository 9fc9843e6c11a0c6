import type { Service } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';

/** How far behind an owner's stream this service is. */
export interface PendingEvents {
  owner: Service;
  /** Events published and not yet handled here. */
  pending: number;
  /** When the oldest of them was stored in the stream, if that can be told. */
  oldestAt?: string;
}

/** What this service has handled. */
export abstract class Inbox {
  /** Per subscribed owner. Throws when the broker cannot be asked. */
  abstract pendingEvents(): Promise<PendingEvents[]>;
  /**
   * Forgets every handled event and open dead letter in this transaction; after the commit all events come again
   * from the first. For rebuilding a projection: delete its rows in the same transaction.
   */
  abstract forgetHandled(tx: Tx): Promise<void>;
}
