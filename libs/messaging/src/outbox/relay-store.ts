import { execute, queryRow, queryRows, type SqlRunner } from '@gemeinsam/persistence';
import { z } from 'zod';

const claimedRow = z.object({
  id: z.string(),
  type: z.string(),
  sequence: z.number(),
  /** How often the row was told to be published again on purpose. */
  replay: z.number(),
  /** JSON, ready to be sent. */
  envelope: z.string(),
});
export type ClaimedRow = z.infer<typeof claimedRow>;

const acknowledgedRow = z.object({
  highest: z.number(),
  lowest_epoch: z.string().nullable(),
  highest_epoch: z.string().nullable(),
});
const countRow = z.object({ count: z.number() });
const lastRow = z.object({ last: z.number() });
const backlogRow = countRow.extend({ age: z.number().nullable() });

export interface PublishedRow {
  id: string;
  replay: number;
  streamSequence: number;
}

const resetChunk = 20_000;

/** The relay's view of the outbox. */
export class RelayStore {
  constructor(private readonly database: SqlRunner) {}

  /** Leases the oldest rows nobody publishes; of one key never a younger one before an older one. */
  async claim(relay: string, wanted: number, leaseMs: number): Promise<ClaimedRow[]> {
    return await queryRows(
      this.database,
      claimedRow,
      "select * from claim_outbox($1, $2, $3 * interval '1 ms')",
      [relay, wanted, leaseMs],
    );
  }

  async markPublished(rows: readonly PublishedRow[], epoch: string): Promise<void> {
    if (rows.length === 0) return;
    await execute(this.database, 'select mark_outbox_published($1, $2, $3, $4)', [
      rows.map(({ id }) => id),
      rows.map(({ replay }) => replay),
      rows.map(({ streamSequence }) => streamSequence),
      epoch,
    ]);
  }

  /** Gives leases back; `afterMs` later anyone may claim the rows again. */
  async release(relay: string, ids: readonly string[] | 'all', afterMs: number): Promise<void> {
    const mine = ids === 'all' ? '' : ' and id = any($3)';
    await execute(
      this.database,
      `update outbox set leased_by = null, leased_until = clock_timestamp() + $2 * interval '1 ms'
       where published_at is null and leased_by = $1${mine}`,
      ids === 'all' ? [relay, afterMs] : [relay, afterMs, ids],
    );
  }

  /** The highest stream sequence acknowledged in this epoch of the stream, and whether rows of other epochs exist. */
  async acknowledged(epoch: string): Promise<{ highest: number; otherEpochs: boolean }> {
    const row = await queryRow(
      this.database,
      acknowledgedRow,
      `select
         coalesce((select max(stream_sequence) from outbox where published_at is not null and stream_epoch = $1), 0) as highest,
         (select min(stream_epoch) from outbox where published_at is not null) as lowest_epoch,
         (select max(stream_epoch) from outbox where published_at is not null) as highest_epoch`,
      [epoch],
    );
    const epochs = [row?.lowest_epoch, row?.highest_epoch].filter((known) => typeof known === 'string');
    return { highest: row?.highest ?? 0, otherEpochs: epochs.some((known) => known !== epoch) };
  }

  /**
   * Makes unpublished again what the stream of this epoch cannot hold: rows of another epoch and rows that lie
   * above its last sequence. One process at a time, in chunks, oldest first. Returns how many.
   */
  async resetLost(epoch: string, lastSequence: number): Promise<number> {
    let total = 0;
    for (;;) {
      const chunk = await this.database.transaction(async (tx) => {
        await execute(tx, 'select pg_advisory_xact_lock(73010002)');
        return await execute(
          tx,
          `with lost as (
             select id from outbox where published_at is not null
               and (stream_epoch < $1 or stream_epoch > $1 or (stream_epoch = $1 and stream_sequence > $2))
             limit ${resetChunk}
           ) update outbox set published_at = null, stream_sequence = null, stream_epoch = null, leased_until = null, leased_by = null
             from lost where outbox.id = lost.id`,
          [epoch, lastSequence],
        );
      });
      total += chunk;
      if (chunk < resetChunk) return total;
    }
  }

  /** How many events there are. */
  async logged(): Promise<number> {
    const row = await queryRow(this.database, countRow, 'select count(*)::int as count from outbox');
    return row?.count ?? 0;
  }

  /**
   * Marks what was recorded since then for one more publication, but for what the stream of `held.epoch` holds from
   * `held.firstSequence` on. Returns how many rows.
   */
  async markForReplay(since: Date, held?: { epoch: string; firstSequence: number }): Promise<number> {
    let total = 0;
    const end = await queryRow(
      this.database,
      lastRow,
      'select coalesce(max(position), 0) as last from outbox',
    );
    for (let from = 0; from <= (end?.last ?? 0); from += resetChunk)
      total += await execute(
        this.database,
        `update outbox set published_at = null, stream_sequence = null, stream_epoch = null, replay = replay + 1
         where recorded_at >= $1 and position > $2 and position <= $3 and published_at is not null
           and ($4::text is null or stream_epoch <> $4 or stream_sequence < $5)`,
        [since, from, from + resetChunk, held?.epoch ?? null, held?.firstSequence ?? 0],
      );
    return total;
  }

  async backlog(): Promise<{ count: number; oldestAgeSeconds: number }> {
    const row = await queryRow(
      this.database,
      backlogRow,
      `select count(*)::int as count, extract(epoch from clock_timestamp() - min(recorded_at))::float8 as age
       from outbox where published_at is null`,
    );
    return { count: row?.count ?? 0, oldestAgeSeconds: Math.max(0, row?.age ?? 0) };
  }
}
