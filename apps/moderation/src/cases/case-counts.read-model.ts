import { caseViewSchema, type Actor, type CaseCounts } from '@gemeinsam/contracts';
import { queryRow } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { viewsFor } from './case-views.js';
import { waitingStates } from './case.states.js';
import { filterConditions, type QueueFilter } from './queue-filter.js';

const countsRow = z.object({
  waiting: z.int(),
  oldestDueAt: z.date().nullable(),
  ...(Object.fromEntries(caseViewSchema.options.map((view) => [view, z.int()])) as Record<
    (typeof caseViewSchema.options)[number],
    z.ZodInt
  >),
});

/** How much waits, as it concerns one person. */
@Injectable()
export class CaseCountsModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Actor, filter: QueueFilter): Promise<CaseCounts> {
    const views = Object.entries(viewsFor(viewer, this.clock.now()));
    const values: unknown[] = [waitingStates, [...new Set(views.flatMap(([, { states }]) => states))]];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const narrowed = filterConditions(filter, value);
    const counts = views.map(
      ([view, { states, where }]) =>
        `count(*) filter (where state = any (${value(states)}) and ${where(value)} ${narrowed})::int as ${view}`,
    );
    const row = await queryRow(
      this.dataSource,
      countsRow,
      `select count(*) filter (where state = any ($1))::int as waiting,
              min(due_at) filter (where state = any ($1)) as "oldestDueAt", ${counts.join(', ')}
       from cases where state = any ($2)`,
      values,
    );
    const { waiting, oldestDueAt, ...counted } = row!;
    return { waiting, views: counted, ...(oldestDueAt && { oldestDueAt: oldestDueAt.toISOString() }) };
  }
}
