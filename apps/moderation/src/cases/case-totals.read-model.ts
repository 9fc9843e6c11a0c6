import { moderationTotals, type RequestOutput } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const total = moderationTotals.output.element;
const totalRow = total.extend({ outcome: total.shape.outcome.unwrap().nullable() });

/** Counted from the cases themselves, so that every other figure can be held against it (guarantee G9). */
@Injectable()
export class CaseTotals {
  constructor(private readonly dataSource: DataSource) {}

  async get(process?: string): Promise<RequestOutput<typeof moderationTotals>> {
    const rows = await queryRows(this.dataSource, totalRow, totals, [process ?? null]);
    return rows.map(({ outcome, ...row }) => (outcome === null ? row : { ...row, outcome }));
  }
}

const totals = `
  select process, channel, state, outcome, count(*)::int as count from cases
  where $1::text is null or process = $1
  group by process, channel, state, outcome order by process, channel, state, outcome`;
