import type { Actor, CaseCounts } from '@gemeinsam/contracts';
import { queryRow } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { settles } from './case-access.js';

const countsRow = z.object({
  open: z.int(),
  second: z.int(),
  agreeing: z.int(),
  conflict: z.int(),
  revocable: z.int(),
  mine: z.int(),
  oldestDueAt: z.date().nullable(),
});

/** How much waits, as it concerns one person. */
@Injectable()
export class CaseCountsModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Actor): Promise<CaseCounts> {
    const values = [viewer.id, this.clock.now(), settles(viewer)];
    const { oldestDueAt, ...counted } = (await queryRow(this.dataSource, countsRow, counts, values))!;
    return { ...counted, ...(oldestDueAt && { oldestDueAt: oldestDueAt.toISOString() }) };
  }
}

const counts = `
  select count(*) filter (where state = 'open')::int as open,
         count(*) filter (where state = 'awaiting-second' and proposed_by is distinct from $1)::int as second,
         count(*) filter (where state = 'agreeing' and $1 in (proposed_by, answered_by))::int as agreeing,
         count(*) filter (where state = 'conflict')::int as conflict,
         count(*) filter (where state = 'revocable' and ($3 or exists (
           select 1 from opinions o where o.case_id = cases.id and o.given_by = $1 and o.taken_back_at is null
             and o.contribution_version = cases.contribution_version)))::int as revocable,
         count(*) filter (where held_by = $1 and held_until > $2 and state <> 'revocable')::int as mine,
         min(due_at) filter (where state in ('open', 'awaiting-second', 'conflict')) as "oldestDueAt"
  from cases where state in ('open', 'awaiting-second', 'agreeing', 'conflict', 'revocable')`;
