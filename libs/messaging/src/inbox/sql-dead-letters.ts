import { envelopeSchema, type DeadLetter, type Service } from '@gemeinsam/contracts';
import { type Tx, type UnitOfWork } from '@gemeinsam/persistence';
import type { DataSource } from 'typeorm';
import { DeadLetters } from './dead-letters.js';
import { describeFailure, refusalIn } from './failure.js';
import type { InboxStore } from './inbox-store.js';
import type { Incoming } from './incoming.js';
import { HandlerFailed, type HandlerRunner } from './run-handlers.js';

interface Row {
  id: string;
  consumer: string;
  owner: Service;
  ordering_key: string;
  sequence: number;
  event_id: string;
  event_type: string;
  envelope: unknown;
  position: number;
  reason: string;
  detail: string;
  attempts: number;
  recorded_at: Date;
}

export class SqlDeadLetters extends DeadLetters {
  constructor(
    private readonly service: Service,
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: InboxStore,
    private readonly runner: HandlerRunner,
  ) {
    super();
  }

  async list(): Promise<DeadLetter[]> {
    const rows = (await this.dataSource.query(
      'select * from dead_letters where settled_at is null order by recorded_at, position limit 1000',
    )) as Row[];
    return rows.map((row) => ({
      id: row.id,
      service: this.service,
      consumer: row.consumer,
      eventId: row.event_id,
      eventType: row.event_type,
      key: row.ordering_key,
      reason: row.reason,
      detail: row.detail,
      attempts: row.attempts,
      at: row.recorded_at.toISOString(),
    }));
  }

  async open(): Promise<number> {
    const [row] = (await this.dataSource.query(
      'select count(*)::int as count from dead_letters where settled_at is null',
    )) as { count: number }[];
    return row?.count ?? 0;
  }

  async retry(id: string): Promise<{ handled: number; failed: number }> {
    const [row] = (await this.dataSource.query(
      'select owner, ordering_key from dead_letters where id = $1 and settled_at is null',
      [id],
    )) as Row[];
    return row ? await this.retryKey(row.owner, row.ordering_key) : { handled: 0, failed: 0 };
  }

  async drop(id: string): Promise<{ dropped: boolean }> {
    const row = await this.unitOfWork.run(async (tx) => {
      const [found] = (await tx.query('select * from dead_letters where id = $1 and settled_at is null', [
        id,
      ])) as Row[];
      if (!found) return undefined;
      const state = (await this.store.lockKeys(tx, found.owner, [found.ordering_key])).get(
        found.ordering_key,
      );
      await settle(tx, found.id, 'dropped');
      // Giving up an event whose predecessor never came gives up that one too.
      await this.store.advance(tx, found.owner, [eventOf(found)]);
      return { ...found, wasFirst: state?.firstDeadLetter === found.sequence };
    });
    if (row?.wasFirst) await this.retryKey(row.owner, row.ordering_key);
    return { dropped: row !== undefined };
  }

  /** Handles the open dead letters of a key in order until one fails or misses its predecessor. */
  async retryKey(owner: Service, key: string): Promise<{ handled: number; failed: number }> {
    for (let handled = 0; ; handled += 1) {
      const result = await this.retryFirst(owner, key);
      if (result !== 'handled') return { handled, failed: result === 'failed' ? 1 : 0 };
    }
  }

  private async retryFirst(owner: Service, key: string): Promise<'handled' | 'failed' | 'none'> {
    let tried: Row | undefined;
    try {
      return await this.unitOfWork.run(async (tx) => {
        const state = (await this.store.lockKeys(tx, owner, [key])).get(key);
        const [row] = (await tx.query(
          'select * from dead_letters where owner = $1 and ordering_key = $2 and settled_at is null order by sequence limit 1 for update',
          [owner, key],
        )) as Row[];
        if (!row) return 'none';
        tried = row;
        // One that misses its predecessor is beyond the position; it stays until that one has come or is given up.
        if (row.sequence > (state?.lastSequence ?? 0) + 1) return 'failed';
        const event = eventOf(row);
        if ((await this.store.takeNew(tx, [event])) > 0) await this.runner.run(tx, event);
        await settle(tx, row.id, 'handled');
        await this.store.advance(tx, owner, [event]);
        return 'handled';
      });
    } catch (error) {
      if (!tried || !(error instanceof HandlerFailed)) throw error;
      const { id } = tried;
      const failure = refusalIn(error.cause) ?? describeFailure(error.cause);
      await this.dataSource.query(
        'update dead_letters set attempts = attempts + 1, consumer = $2, reason = $3, detail = $4 where id = $1 and settled_at is null',
        [id, error.consumer, failure.reason, failure.detail],
      );
      return 'failed';
    }
  }
}

const settle = async (tx: Tx, id: string, settlement: 'handled' | 'dropped'): Promise<void> => {
  await tx.query('update dead_letters set settled_at = now(), settlement = $2 where id = $1', [
    id,
    settlement,
  ]);
};

const eventOf = (row: Row): Incoming => ({
  owner: row.owner,
  envelope: envelopeSchema.parse(row.envelope),
  position: Number(row.position),
  deliveries: 1,
});
