import type { DataSource } from 'typeorm';

export interface ClaimedRow {
  id: string;
  type: string;
  sequence: number;
  /** How often the row was told to be published again on purpose. */
  replay: number;
  /** JSON, ready to be sent. */
  envelope: string;
}
export interface PublishedRow {
  id: string;
  replay: number;
  streamSequence: number;
}

const resetChunk = 20_000;

/** The relay's view of the outbox. */
export class RelayStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Leases the oldest rows nobody publishes; of one key never a younger one before an older one. */
  async claim(relay: string, wanted: number, leaseMs: number): Promise<ClaimedRow[]> {
    return await this.rows<ClaimedRow>("select * from claim_outbox($1, $2, $3 * interval '1 ms')", [
      relay,
      wanted,
      leaseMs,
    ]);
  }

  async markPublished(rows: readonly PublishedRow[], epoch: string): Promise<void> {
    if (rows.length === 0) return;
    await this.dataSource.query('select mark_outbox_published($1, $2, $3, $4)', [
      rows.map(({ id }) => id),
      rows.map(({ replay }) => replay),
      rows.map(({ streamSequence }) => streamSequence),
      epoch,
    ]);
  }

  /** Gives leases back; `afterMs` later anyone may claim the rows again. */
  async release(relay: string, ids: readonly string[] | 'all', afterMs: number): Promise<void> {
    const mine = ids === 'all' ? '' : ' and id = any($3)';
    await this.dataSource.query(
      `update outbox set leased_by = null, leased_until = clock_timestamp() + $2 * interval '1 ms'
       where published_at is null and leased_by = $1${mine}`,
      ids === 'all' ? [relay, afterMs] : [relay, afterMs, ids],
    );
  }

  /** The highest stream sequence acknowledged in this epoch of the stream, and whether rows of other epochs exist. */
  async acknowledged(epoch: string): Promise<{ highest: number; otherEpochs: boolean }> {
    const [row] = await this.rows<{
      highest: number;
      lowest_epoch: string | null;
      highest_epoch: string | null;
    }>(
      `select
         coalesce((select max(stream_sequence) from outbox where published_at is not null and stream_epoch = $1), 0) as highest,
         (select min(stream_epoch) from outbox where published_at is not null) as lowest_epoch,
         (select max(stream_epoch) from outbox where published_at is not null) as highest_epoch`,
      [epoch],
    );
    const epochs = [row?.lowest_epoch, row?.highest_epoch].filter((known) => typeof known === 'string');
    return { highest: Number(row?.highest ?? 0), otherEpochs: epochs.some((known) => known !== epoch) };
  }

  /**
   * Makes unpublished again what the stream of this epoch cannot hold: rows of another epoch and rows that lie
   * above its last sequence. One process at a time, in chunks, oldest first. Returns how many.
   */
  async resetLost(epoch: string, lastSequence: number): Promise<number> {
    let total = 0;
    for (;;) {
      const chunk = await this.dataSource.transaction(async (tx) => {
        await tx.query('select pg_advisory_xact_lock(73010002)');
        const [row] = (await tx.query(
          `with lost as (
             select id from outbox where published_at is not null
               and (stream_epoch < $1 or stream_epoch > $1 or (stream_epoch = $1 and stream_sequence > $2))
             limit ${resetChunk}
           ), again as (
             update outbox set published_at = null, stream_sequence = null, stream_epoch = null, leased_until = null, leased_by = null
             from lost where outbox.id = lost.id returning 1
           ) select count(*)::int as count from again`,
          [epoch, lastSequence],
        )) as { count: number }[];
        return row?.count ?? 0;
      });
      total += chunk;
      if (chunk < resetChunk) return total;
    }
  }

  /** How many events there are. */
  async logged(): Promise<number> {
    const [row] = await this.rows<{ count: number }>('select count(*)::int as count from outbox');
    return row?.count ?? 0;
  }

  /**
   * Marks what was recorded since then for one more publication, but for what the stream of `held.epoch` holds from
   * `held.firstSequence` on. Returns how many rows.
   */
  async markForReplay(since: Date, held?: { epoch: string; firstSequence: number }): Promise<number> {
    let total = 0;
    const [end] = await this.rows<{ last: number }>('select coalesce(max(position), 0) as last from outbox');
    for (let from = 0; from <= Number(end?.last ?? 0); from += resetChunk) {
      const [row] = await this.rows<{ count: number }>(
        `with again as (
           update outbox set published_at = null, stream_sequence = null, stream_epoch = null, replay = replay + 1
           where recorded_at >= $1 and position > $2 and position <= $3 and published_at is not null
             and ($4::text is null or stream_epoch <> $4 or stream_sequence < $5) returning 1
         ) select count(*)::int as count from again`,
        [since, from, from + resetChunk, held?.epoch ?? null, held?.firstSequence ?? 0],
      );
      total += row?.count ?? 0;
    }
    return total;
  }

  async backlog(): Promise<{ count: number; oldestAgeSeconds: number }> {
    const [row] = await this.rows<{ count: number; age: number | null }>(
      `select count(*)::int as count, extract(epoch from clock_timestamp() - min(recorded_at))::float8 as age
       from outbox where published_at is null`,
    );
    return { count: row?.count ?? 0, oldestAgeSeconds: Math.max(0, row?.age ?? 0) };
  }

  private async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.dataSource.query(sql, parameters)) as Row[];
  }
}
