import { type DeadLetter, envelopeSchema, type Service, services } from '@gemeinsam/contracts';
import { execute, queryRow, queryRows, type Tx, type UnitOfWork } from '@gemeinsam/persistence';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { DeadLetters } from './dead-letters.js';
import { describeFailure, refusalIn } from './failure.js';
import type { InboxStore } from './inbox-store.js';
import type { Incoming } from './incoming.js';
import { HandlerFailed, type HandlerRunner } from './run-handlers.js';

const listedRow = z.object({
  id: z.string(),
  consumer: z.string(),
  ordering_key: z.string(),
  event_id: z.string(),
  event_type: z.string(),
  reason: z.string(),
  detail: z.string(),
  attempts: z.number(),
  recorded_at: z.date(),
});
const keyRow = z.object({ owner: z.enum(services), ordering_key: z.string() });
const letterRow = keyRow.extend({
  id: z.string(),
  sequence: z.number(),
  envelope: envelopeSchema,
  position: z.number(),
});
type LetterRow = z.infer<typeof letterRow>;

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
    const rows = await queryRows(
      this.dataSource,
      listedRow,
      'select * from dead_letters where settled_at is null order by recorded_at, position limit 1000',
    );
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
    const row = await queryRow(
      this.dataSource,
      z.object({ count: z.number() }),
      'select count(*)::int as count from dead_letters where settled_at is null',
    );
    return row?.count ?? 0;
  }

  async retry(id: string): Promise<{ handled: number; failed: number }> {
    const row = await queryRow(
      this.dataSource,
      keyRow,
      'select owner, ordering_key from dead_letters where id = $1 and settled_at is null',
      [id],
    );
    return row ? await this.retryKey(row.owner, row.ordering_key) : { handled: 0, failed: 0 };
  }

  async drop(id: string): Promise<{ dropped: boolean }> {
    const row = await this.unitOfWork.run(async (tx) => {
      const found = await queryRow(
        tx,
        letterRow,
        'select * from dead_letters where id = $1 and settled_at is null',
        [id],
      );
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
    let tried: LetterRow | undefined;
    try {
      return await this.unitOfWork.run(async (tx) => {
        const state = (await this.store.lockKeys(tx, owner, [key])).get(key);
        const row = await queryRow(
          tx,
          letterRow,
          'select * from dead_letters where owner = $1 and ordering_key = $2 and settled_at is null order by sequence limit 1 for update',
          [owner, key],
        );
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
      await execute(
        this.dataSource,
        'update dead_letters set attempts = attempts + 1, consumer = $2, reason = $3, detail = $4 where id = $1 and settled_at is null',
        [id, error.consumer, failure.reason, failure.detail],
      );
      return 'failed';
    }
  }
}

const settle = async (tx: Tx, id: string, settlement: 'handled' | 'dropped'): Promise<void> => {
  await execute(tx, 'update dead_letters set settled_at = now(), settlement = $2 where id = $1', [
    id,
    settlement,
  ]);
};

const eventOf = ({ owner, envelope, position }: LetterRow): Incoming => ({
  owner,
  envelope,
  position,
  deliveries: 1,
});
