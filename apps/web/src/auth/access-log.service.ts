import { Injectable } from '@nestjs/common';
import type { Actor, Page } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { DataSource } from 'typeorm';

/** Which contribution was seen: by its number, its id, or both. */
export interface SeenContribution {
  reference?: string;
  contributionId?: string;
}

/** One line of the access log. */
export interface AccessEntry {
  id: string;
  at: Date;
  actorKind: Actor['kind'];
  actorName: string;
  what: string;
  reference: string | null;
  contributionId: string | null;
}

interface AccessRow {
  id: string;
  at: Date;
  actor_kind: Actor['kind'];
  actor_id: string;
  actor_name: string | null;
  what: string;
  reference: string | null;
  contribution_id: string | null;
}

/**
 * Who saw the content of which contribution, when, and by what. Call `record` before showing text, contact or
 * scans of a contribution; what cannot be recorded must not be shown.
 */
@Injectable()
export class AccessLog {
  constructor(private readonly dataSource: DataSource) {}

  /** `what` is a stable code such as `moderation.case` or `phone.caller`; the page shows it in words. */
  async record(actor: Actor, seen: readonly SeenContribution[], what: string): Promise<void> {
    if (seen.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO access_log (id, actor_kind, actor_id, actor_name, what, reference, contribution_id)
       SELECT id, $2, $3, $4, $5, reference, contribution_id
         FROM unnest($1::uuid[], $6::text[], $7::uuid[]) AS seen (id, reference, contribution_id)`,
      [
        seen.map(() => newId()),
        actor.kind,
        actor.id,
        actor.name ?? null,
        what,
        seen.map((one) => one.reference ?? null),
        seen.map((one) => one.contributionId ?? null),
      ],
    );
  }

  /** Newest first; of one contribution when its number or id is given (either matches). */
  async list(filter: SeenContribution & { cursor?: string; limit?: number }): Promise<Page<AccessEntry>> {
    const limit = filter.limit ?? 50;
    const byContribution = filter.reference !== undefined || filter.contributionId !== undefined;
    const rows: AccessRow[] = await this.dataSource.query(
      `SELECT * FROM access_log
        WHERE ($1::uuid IS NULL OR id < $1) AND (NOT $2 OR reference = $3 OR contribution_id = $4::uuid)
        ORDER BY id DESC LIMIT $5`,
      [
        filter.cursor ?? null,
        byContribution,
        filter.reference ?? null,
        filter.contributionId ?? null,
        limit + 1,
      ],
    );
    const items = rows.slice(0, limit).map((row) => ({
      id: row.id,
      at: row.at,
      actorKind: row.actor_kind,
      actorName: row.actor_name ?? row.actor_id,
      what: row.what,
      reference: row.reference,
      contributionId: row.contribution_id,
    }));
    const last = items.at(-1);
    return rows.length > limit && last ? { items, next: last.id } : { items };
  }
}
