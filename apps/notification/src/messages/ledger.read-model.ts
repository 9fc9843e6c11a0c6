import type { MessageState, MessageView, Occasion, Page, ReplyWay } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../rows.js';

interface LedgerRow {
  id: string;
  contribution_id: string;
  occasion: Occasion;
  way: ReplyWay | null;
  state: MessageState;
  reason: string | null;
  created_at: Date;
  settled_at: Date | null;
  attempts: { at: string; outcome: MessageView['attempts'][number]['outcome']; detail: string | null }[];
}

/** The ledger as lists and totals. */
@Injectable()
export class Ledger {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first; `cursor` is the id of the last message of the page before. */
  async page(filter: {
    contributionId?: string;
    cursor?: string;
    limit: number;
  }): Promise<Page<MessageView>> {
    const rows = await rowsOf<LedgerRow>(
      this.dataSource,
      `select m.id, m.contribution_id, m.occasion, m.way, m.state, m.reason, m.created_at, m.settled_at,
         coalesce((select json_agg(json_build_object('at', a.at, 'outcome', a.outcome, 'detail', a.detail) order by a.at, a.id)
                   from attempts a where a.message_id = m.id and a.outcome is not null), '[]') as attempts
       from messages m
       where ($1::uuid is null or m.contribution_id = $1) and ($2::uuid is null or m.id < $2)
       order by m.id desc limit $3`,
      [filter.contributionId ?? null, filter.cursor ?? null, filter.limit + 1],
    );
    const items = rows.slice(0, filter.limit).map(viewOf);
    const last = items.at(-1);
    return { items, ...(rows.length > filter.limit && last ? { next: last.id } : {}) };
  }

  async totals(): Promise<{ occasion: Occasion; way: ReplyWay; state: MessageState; count: number }[]> {
    return rowsOf(
      this.dataSource,
      `select occasion, coalesce(way, 'none') as way, state, count(*)::int as count from messages group by 1, 2, 3 order by 1, 2, 3`,
    );
  }
}

const viewOf = (row: LedgerRow): MessageView => ({
  id: row.id,
  contributionId: row.contribution_id,
  occasion: row.occasion,
  way: row.way ?? 'none',
  state: row.state,
  ...(row.reason ? { reason: row.reason } : {}),
  createdAt: row.created_at.toISOString(),
  ...(row.settled_at ? { settledAt: row.settled_at.toISOString() } : {}),
  attempts: row.attempts.map(({ at, outcome, detail }) => ({
    at: new Date(at).toISOString(),
    outcome,
    ...(detail ? { detail } : {}),
  })),
});
