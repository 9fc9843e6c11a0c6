import type { EventData, EventDefinition } from '@gemeinsam/contracts';
import { afterCommit, type Tx } from '@gemeinsam/persistence';
import { currentCause } from '../inbox/causing.js';
import type { MessagingOptions } from '../messaging.options.js';
import { buildEnvelope } from './build-envelope.js';
import { type Cause, type NewEvent, Outbox } from './outbox.js';
import type { OutboxBell } from './outbox-bell.js';

/*
 * The counter row of a key stays locked until the commit, so the events of one key are committed in the order of
 * their sequence and a rollback leaves no gap. No NOTIFY in here: PostgreSQL commits transactions with a NOTIFY
 * one after another, fsync included; the bell rings after the commit instead.
 */
const insertEvents = `
  with fresh as (
    select * from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::jsonb[]) with ordinality
      as fresh(id, type, ordering_key, nth, envelope, line)
  ), counted as (
    insert into outbox_keys as keys (ordering_key, last_sequence)
    select ordering_key, count(*) from fresh group by ordering_key order by ordering_key
    on conflict (ordering_key) do update set last_sequence = keys.last_sequence + excluded.last_sequence
    returning ordering_key, last_sequence
  ), sized as (
    select ordering_key, count(*)::int as size from fresh group by ordering_key
  )
  insert into outbox (id, type, ordering_key, sequence, envelope)
  select id, type, ordering_key, last_sequence - size + nth,
    envelope || jsonb_build_object('sequence', last_sequence - size + nth)
  from fresh join counted using (ordering_key) join sized using (ordering_key)
  order by line`;

/** The outbox in the service's own database. */
export class SqlOutbox extends Outbox {
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
    const nth = new Map<string, number>();
    const ordinals = envelopes.map(({ subject }) => {
      const next = (nth.get(subject) ?? 0) + 1;
      nth.set(subject, next);
      return next;
    });
    await tx.query(insertEvents, [
      envelopes.map(({ id }) => id),
      envelopes.map(({ type }) => type),
      envelopes.map(({ subject }) => subject),
      ordinals,
      envelopes.map((envelope) => JSON.stringify(envelope)),
    ]);
    afterCommit(tx, () => this.bell.ring());
  }
}
