import { decisionTotals, type RequestOutput } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Counted from the decisions themselves, so that every other figure can be held against it (guarantee G9). */
@Injectable()
export class DecisionTotals {
  constructor(private readonly dataSource: DataSource) {}

  get(): Promise<RequestOutput<typeof decisionTotals>> {
    return queryRows(
      this.dataSource,
      decisionTotals.output.element,
      `select outcome, count(*)::int as count from decisions where told_at is not null group by outcome order by outcome`,
      [],
    );
  }
}
