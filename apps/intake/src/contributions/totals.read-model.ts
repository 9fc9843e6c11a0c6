import {
  channelSchema,
  contributionStateSchema,
  type intakeTotals,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const totalRow = z.object({
  process: z.string(),
  channel: channelSchema,
  status: contributionStateSchema,
  count: z.int(),
});

/** Counted from the contributions themselves, so that every other figure can be held against it. */
@Injectable()
export class Totals {
  constructor(private readonly dataSource: DataSource) {}

  async get(process?: string): Promise<RequestOutput<typeof intakeTotals>> {
    return queryRows(
      this.dataSource,
      totalRow,
      `select p.slug as process, c.channel, c.state as status, count(*)::int as count
       from contributions c join processes p on p.id = c.process_id
       where $1::text is null or p.slug = $1
       group by p.slug, c.channel, c.state order by p.slug, c.channel, c.state`,
      [process ?? null],
    );
  }
}
