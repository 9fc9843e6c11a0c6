import type { Envelope, EventData, EventDefinition } from '@gemeinsam/contracts';
import { afterCommit, beforeCommit, execute, type Tx } from '@gemeinsam/persistence';
import { currentCause } from '../inbox/causing.js';
import type { MessagingOptions } from '../messaging.options.js';
import { buildEnvelope } from './build-envelope.js';
import { type Cause, type NewEvent, Outbox } from './outbox.js';
import type { OutboxBell } from './outbox-bell.js';

/**
 * The outbox in the service's own database. It does not NOTIFY in the transaction: PostgreSQL commits transactions
 * with a NOTIFY one after another, disk included. The bell rings after the commit instead. All events of a transaction are
 * written in one statement at its end: a batch of events that were handled makes as many new ones.
 */
export class SqlOutbox extends Outbox {
  private readonly unwritten = new WeakMap<Tx, Omit<Envelope, 'sequence'>[]>();

  constructor(
    private readonly options: Pick<MessagingOptions, 'service' | 'trace'>,
    private readonly bell: OutboxBell,
  ) {
    super();
  }

  add<E extends EventDefinition>(tx: Tx, event: E, data: EventData<E>, cause?: Cause): Promise<void> {
    return this.addAll(tx, [{ event, data, cause } as unknown as NewEvent]);
  }

  async addAll(tx: Tx, events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    const now = new Date();
    const traceparent = this.options.trace?.current();
    const ambient = currentCause();
    const envelopes = events.map(({ event, data, cause }) =>
      buildEnvelope(this.options.service, event, data, { cause: { ...ambient, ...cause }, traceparent, now }),
    );
    const unwritten = this.unwritten.get(tx);
    if (unwritten) {
      unwritten.push(...envelopes);
      return;
    }
    this.unwritten.set(tx, envelopes);
    beforeCommit(tx, () => this.write(tx));
  }

  private async write(tx: Tx): Promise<void> {
    const envelopes = this.unwritten.get(tx) ?? [];
    this.unwritten.delete(tx);
    await execute(tx, 'select add_to_outbox($1, $2, $3, $4)', [
      envelopes.map(({ id }) => id),
      envelopes.map(({ type }) => type),
      envelopes.map(({ subject }) => subject),
      envelopes.map((envelope) => JSON.stringify(envelope)),
    ]);
    afterCommit(tx, () => this.bell.ring());
  }
}
