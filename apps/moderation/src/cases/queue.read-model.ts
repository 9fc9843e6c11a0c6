import type { CaseSummary, listCases, Page, RequestInput } from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { summaryOf } from './case-summary.js';
import { caseOf, type CaseRow } from './case.rows.js';
import { cursorOf, positionOf } from './queue-cursor.js';

/** The review queue: oldest promise first, in pages that neither skip nor repeat while cases come and go. */
@Injectable()
export class Queue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(
    input: RequestInput<typeof listCases>,
    viewer: string,
  ): Promise<Page<CaseSummary> & { total: number }> {
    const values: unknown[] = [];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const conditions = input.state === 'all' ? [] : [`state = ${value(input.state)}`];
    for (const column of ['process', 'channel', 'language', 'district'] as const)
      if (input[column] !== undefined) conditions.push(`${column} = ${value(input[column])}`);
    const where = (list: string[]): string => (list.length > 0 ? `where ${list.join(' and ')}` : '');
    const counting = this.dataSource.query(`select count(*)::int as total from cases ${where(conditions)}`, [
      ...values,
    ]);

    const pageConditions = [...conditions];
    if (input.cursor !== undefined) {
      const after = positionOf(input.cursor);
      pageConditions.push(`(due_at, id) > (${value(after.dueAt)}::timestamptz, ${value(after.id)}::uuid)`);
    }
    // One more than a page holds tells whether there is a next one.
    const reading = this.dataSource.query(
      `select * from cases ${where(pageConditions)} order by due_at, id limit ${value(input.limit + 1)}`,
      values,
    );
    const [[{ total }], rows] = (await Promise.all([counting, reading])) as [[{ total: number }], CaseRow[]];
    const now = this.clock.now();
    const items = rows.slice(0, input.limit).map((row) => summaryOf(caseOf(row), viewer, now));
    const last = items.at(-1);
    return { items, total, ...(rows.length > input.limit && last ? { next: cursorOf(last) } : {}) };
  }
}
