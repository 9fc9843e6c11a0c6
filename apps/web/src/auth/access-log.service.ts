import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Actor, Page } from '@gemeinsam/contracts';
import { execute, newId } from '@gemeinsam/persistence';
import { LessThan, Repository } from 'typeorm';
import { AccessLogEntity } from './access-log.entity.js';

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

/**
 * Who saw the content of which contribution, when, and by what. Call `record` before showing text, contact or
 * scans of a contribution; what cannot be recorded must not be shown.
 */
@Injectable()
export class AccessLog {
  constructor(@InjectRepository(AccessLogEntity) private readonly log: Repository<AccessLogEntity>) {}

  /** `what` is a stable code such as `moderation.case` or `phone.caller`; the page shows it in words. */
  async record(actor: Actor, seen: readonly SeenContribution[], what: string): Promise<void> {
    if (seen.length === 0) return;
    // By hand: written whenever somebody looks at anything, and building the statement costs as much as carrying it out.
    await execute(
      this.log.manager,
      `insert into access_log (id, actor_kind, actor_id, actor_name, what, reference, contribution_id)
       select id, $2, $3, $4, $5, reference, contribution_id
         from unnest($1::uuid[], $6::text[], $7::uuid[]) as seen (id, reference, contribution_id)`,
      [
        seen.map(() => newId()),
        actor.kind,
        actor.id,
        actor.name ?? null,
        what,
        seen.map(({ reference }) => reference ?? null),
        seen.map(({ contributionId }) => contributionId ?? null),
      ],
    );
  }

  /** Newest first; of one contribution when its number or id is given (either matches). */
  async list(filter: SeenContribution & { cursor?: string; limit?: number }): Promise<Page<AccessEntry>> {
    const { reference, contributionId, cursor, limit = 50 } = filter;
    const older = cursor === undefined ? {} : { id: LessThan(cursor) };
    const ofContribution = [
      ...(reference === undefined ? [] : [{ ...older, reference }]),
      ...(contributionId === undefined ? [] : [{ ...older, contributionId }]),
    ];
    const rows = await this.log.find({
      where: ofContribution.length > 0 ? ofContribution : older,
      order: { id: 'desc' },
      take: limit + 1,
    });
    const items = rows.slice(0, limit).map((row) => ({
      id: row.id,
      at: row.at,
      actorKind: row.actorKind,
      actorName: row.actorName ?? row.actorId,
      what: row.what,
      reference: row.reference,
      contributionId: row.contributionId,
    }));
    const last = items.at(-1);
    return rows.length > limit && last ? { items, next: last.id } : { items };
  }
}
