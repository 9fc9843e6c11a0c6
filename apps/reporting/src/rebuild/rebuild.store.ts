import type { OperatedService } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { rowsOf } from '../rows.js';

/** How far a rebuild is. */
@Injectable()
export class RebuildStore {
  /** Empties every projection. */
  async clear(tx: Tx, owners: readonly OperatedService[]): Promise<void> {
    await tx.query('truncate contribution_facts, decision_facts, answer_facts, daily_counts, progress');
    await tx.query('insert into progress (owner, rebuilding) select unnest($1::text[]), true', [owners]);
  }

  /** Owners that were not yet asked for their events. */
  async toAsk(tx: Tx): Promise<OperatedService[]> {
    const rows = await rowsOf<{ owner: OperatedService }>(
      tx,
      'select owner from progress where rebuilding and replay_asked_at is null',
    );
    return rows.map((row) => row.owner);
  }

  async asked(tx: Tx, owner: OperatedService, events: number): Promise<void> {
    await tx.query(
      'update progress set replay_asked_at = now(), replay_events = $2 where owner = $1 and rebuilding',
      [owner, events],
    );
  }

  /** What is still missing: events that an owner has in its log and that are not counted; `undefined` while not all were asked. */
  async missing(tx: Tx): Promise<{ events: number; askedSecondsAgo: number } | undefined> {
    const [row] = await rowsOf<{ events: string | null; unasked: boolean | null; seconds: number | null }>(
      tx,
      `select sum(greatest(0, replay_events - events)) as events, bool_or(replay_asked_at is null) as unasked,
         extract(epoch from now() - max(replay_asked_at))::int as seconds from progress where rebuilding`,
    );
    return row && row.unasked === false
      ? { events: Number(row.events), askedSecondsAgo: row.seconds ?? 0 }
      : undefined;
  }

  async done(tx: Tx): Promise<void> {
    await tx.query('update progress set rebuilding = false, replay_asked_at = null, replay_events = null');
  }
}
