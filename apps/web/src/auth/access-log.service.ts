import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Actor, Page } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
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
    const by = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name ?? null, what };
    await this.log.insert(
      seen.map(({ reference = null, contributionId = null }) => ({
        id: newId(),
        ...by,
        reference,
        contributionId,
      })),
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
