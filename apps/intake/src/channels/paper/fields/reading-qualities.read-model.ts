import type { ReadingQuality } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { wilsonInterval } from '@gemeinsam/service-kit/wilson-interval';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const countsRow = z.object({
  process: z.string(),
  formVersion: z.number(),
  checked: z.number(),
  wrong: z.number(),
  enteredTwice: z.number(),
  differed: z.number(),
});
export type QualityCounts = z.output<typeof countsRow>;

/** How often the machine erred where it was sure, as persons found who did not see what it said. */
@Injectable()
export class ReadingQualities {
  constructor(private readonly dataSource: DataSource) {}

  async list(process?: string): Promise<ReadingQuality[]> {
    return (await this.counts(process)).map(qualityOf);
  }

  async of(process: string, formVersion: number): Promise<ReadingQuality> {
    const [counts] = await this.counts(process, formVersion);
    return qualityOf(counts ?? { process, formVersion, checked: 0, wrong: 0, enteredTwice: 0, differed: 0 });
  }

  private async counts(process?: string, formVersion?: number): Promise<QualityCounts[]> {
    return queryRows(
      this.dataSource,
      countsRow,
      `select f.process, f.form_version as "formVersion",
              count(*) filter (where c.round = 'sample')::int as checked,
              count(*) filter (where c.round = 'sample' and c.outcome = 'wrong')::int as wrong,
              count(*) filter (where c.round = 'second')::int as "enteredTwice",
              count(*) filter (where c.round = 'second' and c.outcome = 'differed')::int as differed
       from paper_checks c join paper_forms f on f.id = c.form_id
       where c.outcome is not null and ($1::text is null or f.process = $1) and ($2::int is null or f.form_version = $2)
       group by f.process, f.form_version order by f.process, f.form_version desc`,
      [process ?? null, formVersion ?? null],
    );
  }
}

/** The share that was read wrongly, with the interval in which it lies; none while nothing was checked. */
export function qualityOf(counts: QualityCounts): ReadingQuality {
  const { checked, wrong } = counts;
  return checked === 0 ? counts : { ...counts, rate: wrong / checked, ...wilsonInterval(wrong, checked) };
}
