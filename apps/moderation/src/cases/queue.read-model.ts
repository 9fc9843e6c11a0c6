import type { Actor, listCases, RequestInput, RequestOutput } from '@gemeinsam/contracts';
import { queryEntities, queryRow } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { summaryOf } from './case-summary.js';
import { viewsFor } from './case-views.js';
import { CaseEntity } from './case.entity.js';
import { caseStates } from './case.states.js';
import { DecidedBy } from './decided-by.read-model.js';
import { cursorOf, positionOf } from './queue-cursor.js';
import { filterConditions } from './queue-filter.js';

const { states } = caseStates.table;
const totalRow = z.object({ total: z.int() });

/** The review queue: oldest promise first, in pages that neither skip nor repeat while cases come and go. */
@Injectable()
export class Queue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly decided: DecidedBy,
  ) {}

  async list(input: RequestInput<typeof listCases>, viewer: Actor): Promise<RequestOutput<typeof listCases>> {
    const now = this.clock.now();
    const view = input.view && viewsFor(viewer, now)[input.view];
    const wanted = view?.states ?? (input.state === 'all' ? states : [input.state]);
    const values: unknown[] = [wanted];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const filters = `and ${view?.where(value) ?? 'true'} ${filterConditions(input, value)}`;
    const counting = queryRow(
      this.dataSource,
      totalRow,
      `select count(*)::int as total from cases where state = any ($1) ${filters}`,
      [...values],
    );

    let after = '';
    if (input.cursor !== undefined) {
      const position = positionOf(input.cursor);
      after = `and (due_at, id) > (${value(position.dueAt)}::timestamptz, ${value(position.id)}::uuid)`;
    }
    // Each state has its own order in the index; the first of each are merged. One more than a page holds tells
    // whether there is a next one.
    const limit = value(input.limit + 1);
    const reading = queryEntities(
      this.dataSource,
      CaseEntity,
      `select page.* from unnest($1::text[]) as wanted (state) cross join lateral (
         select * from cases where cases.state = wanted.state ${filters} ${after} order by due_at, id limit ${limit}
       ) page order by due_at, id limit ${limit}`,
      values,
    );
    const [counted, rows] = await Promise.all([counting, reading]);
    const shown = rows.slice(0, input.limit);
    const decided = await this.decided.of(shown);
    const items = shown.map((row) => ({
      ...summaryOf(row, viewer.id, now),
      ...(decided.has(row.id) && { decided: decided.get(row.id) }),
    }));
    const last = items.at(-1);
    return {
      items,
      total: counted?.total ?? 0,
      ...(rows.length > input.limit && last ? { next: cursorOf(last) } : {}),
    };
  }
}
