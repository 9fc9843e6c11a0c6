import type { OperatedService } from '@gemeinsam/contracts';
import { execute, queryRow, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { ProgressEntity } from '../projections/progress.entity.js';

const missingRow = z.object({
  events: z.coerce.number(),
  unasked: z.boolean().nullable(),
  seconds: z.int().nullable(),
});

/** How far a rebuild is. */
@Injectable()
export class RebuildStore {
  /** Empties every projection. */
  async clear(tx: Tx, owners: readonly OperatedService[]): Promise<void> {
    await execute(tx, 'truncate contribution_facts, decision_facts, answer_facts, daily_counts, progress');
    await tx.insert(
      ProgressEntity,
      owners.map((owner) => ({ owner, rebuilding: true })),
    );
  }

  /** Owners that were not yet asked for their events. */
  async toAsk(tx: Tx): Promise<OperatedService[]> {
    const waiting = await tx.findBy(ProgressEntity, { rebuilding: true, replayAskedAt: IsNull() });
    return waiting.map(({ owner }) => owner);
  }

  async asked(tx: Tx, owner: OperatedService, events: number): Promise<void> {
    await tx.update(
      ProgressEntity,
      { owner, rebuilding: true },
      { replayAskedAt: () => 'now()', replayEvents: events },
    );
  }

  /** What is still missing: events that an owner has in its log and that are not counted; `undefined` while not all were asked. */
  async missing(tx: Tx): Promise<{ events: number; askedSecondsAgo: number } | undefined> {
    const row = await queryRow(
      tx,
      missingRow,
      `select sum(greatest(0, replay_events - events)) as events, bool_or(replay_asked_at is null) as unasked,
         extract(epoch from now() - max(replay_asked_at))::int as seconds from progress where rebuilding`,
    );
    return row?.unasked === false ? { events: row.events, askedSecondsAgo: row.seconds ?? 0 } : undefined;
  }

  async done(tx: Tx): Promise<void> {
    await tx.updateAll(ProgressEntity, { rebuilding: false, replayAskedAt: null, replayEvents: null });
  }
}
