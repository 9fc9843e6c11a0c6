import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Actor, Page } from '@gemeinsam/contracts';
import { execute, newId } from '@gemeinsam/persistence';
import { LessThan, Repository } from 'typeorm';
import { pathOf, type SeenContribution, type Visit } from '../shell/visit.js';
import { AccessLogEntity } from './access-log.entity.js';
import { nobody, type Shown } from './shows.decorator.js';

/** One line of the access log. */
export interface AccessEntry {
  id: string;
  at: Date;
  actorKind: Actor['kind'];
  actorName: string;
  what: string;
  reference: string | null;
  contributionId: string | null;
  subject: string | null;
}

/** Who saw whose data, when, and where. Written by `RecordAccess` and by the routes of the API for every route that shows some. */
@Injectable()
export class AccessLog {
  constructor(@InjectRepository(AccessLogEntity) private readonly log: Repository<AccessLogEntity>) {}

  /**
   * Writes what a visit was shown: whatever handlers noted by `noteSeen`, and what the route says it shows, by its address unless
   * a handler noted whose it was. `shown` is a code such as `moderation.case`; a route that says nothing is recorded as well.
   */
  async recordShown(visit: Visit, shown: Shown | undefined): Promise<void> {
    const noted = [...(visit.seen ?? [])].flatMap(([what, contributions]) =>
      contributions.map((contribution) => ({ ...contribution, what })),
    );
    const byRoute = shown !== nobody && !visit.seen?.has(shown ?? '');
    const subject = pathOf(visit);
    await this.record(visit.actor, [
      ...noted,
      ...(byRoute ? [{ what: shown ?? 'undeclared', subject }] : []),
    ]);
  }

  /** Writes at once, for what is noted less often than it is shown. */
  async record(actor: Actor, seen: readonly (SeenContribution & { what: string })[]): Promise<void> {
    if (seen.length === 0) return;
    // By hand: written whenever somebody looks at anything, and building the statement costs as much as carrying it out.
    await execute(
      this.log.manager,
      `insert into access_log (id, actor_kind, actor_id, actor_name, what, reference, contribution_id, subject)
       select id, $2, $3, $4, what, reference, contribution_id, subject
         from unnest($1::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[]) as seen (id, what, reference, contribution_id, subject)`,
      [
        seen.map(() => newId()),
        actor.kind,
        actor.id,
        actor.name ?? null,
        seen.map(({ what }) => what),
        seen.map(({ reference }) => reference ?? null),
        seen.map(({ contributionId }) => contributionId ?? null),
        seen.map(({ subject }) => subject ?? null),
      ],
    );
  }

  /** Newest first; of one contribution when its number or id is given (either matches). */
  async list(
    filter: Pick<SeenContribution, 'reference' | 'contributionId'> & { cursor?: string; limit?: number },
  ): Promise<Page<AccessEntry>> {
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
      subject: row.subject,
    }));
    const last = items.at(-1);
    return rows.length > limit && last ? { items, next: last.id } : { items };
  }
}
