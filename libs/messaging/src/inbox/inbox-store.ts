import type { Service } from '@gemeinsam/contracts';
import { execute, newId, queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { z } from 'zod';
import type { Incoming } from './incoming.js';
import type { FailureReason } from './failure.js';
import type { KeyState } from './sort-batch.js';

/** Another replica handled some of these events while we waited for it: what we know is out of date. */
export class OutOfDate extends Error {
  override readonly name = 'OutOfDate';
}

export interface NewDeadLetter {
  event: Incoming;
  consumer: string;
  failure: FailureReason;
  attempts: number;
}

const positionRow = z.object({ ordering_key: z.string(), last_sequence: z.number() });
const firstLetterRow = z.object({ ordering_key: z.string(), first: z.number() });

/** The inbox tables, inside the transaction that handles events. */
export class InboxStore {
  constructor(private readonly service: Service) {}

  /** Locks the keys for this transaction and tells how far each is. */
  async lockKeys(tx: Tx, owner: Service, keys: readonly string[]): Promise<Map<string, KeyState>> {
    const states = new Map<string, KeyState>();
    const positions = await queryRows(
      tx,
      positionRow,
      'select ordering_key, last_sequence from inbox_positions where owner = $1 and ordering_key = any($2) order by ordering_key for update',
      [owner, keys],
    );
    for (const row of positions) states.set(row.ordering_key, { lastSequence: row.last_sequence });
    const letters = await queryRows(
      tx,
      firstLetterRow,
      'select ordering_key, min(sequence)::int as first from dead_letters where owner = $1 and ordering_key = any($2) and settled_at is null group by ordering_key',
      [owner, keys],
    );
    for (const row of letters) {
      const state = states.get(row.ordering_key) ?? { lastSequence: 0 };
      states.set(row.ordering_key, { ...state, firstDeadLetter: row.first });
    }
    return states;
  }

  /** Records the events as handled by this transaction. Throws {@link OutOfDate} when one of them was before. */
  async take(tx: Tx, events: readonly Incoming[]): Promise<void> {
    if ((await this.takeNew(tx, events)) !== events.length)
      throw new OutOfDate('another replica handled some of these events');
  }

  /** Records the events as handled by this transaction, if they were not yet. Returns how many were not. */
  async takeNew(tx: Tx, events: readonly Incoming[]): Promise<number> {
    if (events.length === 0) return 0;
    const ids = events.map(({ envelope }) => envelope.id).sort();
    return await execute(
      tx,
      'insert into inbox (consumer, event_id) select $1, unnest($2::uuid[]) on conflict do nothing',
      [this.service, ids],
    );
  }

  /** Moves the positions of the events' keys forward, never back. */
  async advance(tx: Tx, owner: Service, events: readonly Incoming[]): Promise<void> {
    const last = new Map<string, number>();
    for (const { envelope } of events)
      last.set(envelope.subject, Math.max(last.get(envelope.subject) ?? 0, envelope.sequence));
    if (last.size === 0) return;
    const keys = [...last.keys()].sort();
    await execute(
      tx,
      `insert into inbox_positions as known (owner, ordering_key, last_sequence)
       select $1, * from unnest($2::text[], $3::int[])
       on conflict (owner, ordering_key) do update set last_sequence = greatest(known.last_sequence, excluded.last_sequence)`,
      [owner, keys, keys.map((key) => last.get(key))],
    );
  }

  /** Writes dead letters; one that lies there already stays as it is. */
  async bury(tx: Tx, letters: readonly NewDeadLetter[]): Promise<void> {
    for (const { event, consumer, failure, attempts } of letters) {
      const { envelope } = event;
      await execute(
        tx,
        `insert into dead_letters (id, consumer, owner, ordering_key, sequence, event_id, event_type, envelope, position, reason, detail, attempts)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
        [
          newId(),
          consumer,
          event.owner,
          envelope.subject,
          envelope.sequence,
          envelope.id,
          envelope.type,
          JSON.stringify(envelope),
          event.position,
          failure.reason,
          failure.detail,
          attempts,
        ],
      );
    }
  }

  /** Counts a failure of this event, over all replicas and restarts. Returns how many there are now. */
  async countFailure(tx: Tx, owner: Service, eventId: string): Promise<number> {
    const row = await queryRow(
      tx,
      z.object({ failures: z.number() }),
      `insert into inbox_failures as known (owner, event_id, failures) values ($1, $2, 1)
       on conflict (owner, event_id) do update set failures = known.failures + 1, last_at = now() returning failures`,
      [owner, eventId],
    );
    return row?.failures ?? 1;
  }

  async forgetFailures(tx: Tx, owner: Service, eventId: string): Promise<void> {
    await execute(tx, 'delete from inbox_failures where owner = $1 and event_id = $2', [owner, eventId]);
  }
}
