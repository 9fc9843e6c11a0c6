import { officeZone, type WaitingStep } from '@gemeinsam/contracts';
import { queryRow } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { allDays, allProcesses, summedFigures } from '../projections/counts.js';

const progress = z.object({
  events: z.int(),
  newestAt: z.string().nullable(),
  rebuilding: z.boolean(),
});
const figures = z.object({
  /** Of `waiting`, key2 tells what is `overdue`. */
  counted: z.array(
    z.object({
      figure: z.enum(summedFigures),
      key1: z.string(),
      key2: z.string(),
      key3: z.string(),
      count: z.int(),
    }),
  ),
  /** Day, channel, count. */
  days: z.array(z.tuple([z.string(), z.string(), z.int()])),
  oldest: z.object({
    review: z.string().nullable(),
    author: z.string().nullable(),
    answer: z.string().nullable(),
  } satisfies Record<WaitingStep, z.ZodType>),
  progress,
});
const figuresRow = z.object({ figures });
const progressRow = z.object({ progress });
export type Progress = z.output<typeof progress>;
export type Figures = z.output<typeof figures>;

export interface FiguresFilter {
  process?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const progressJson = `(select json_build_object('events', coalesce(sum(events), 0), 'newestAt', max(newest_at), 'rebuilding', coalesce(bool_or(rebuilding), false)) from progress)`;
/** Nothing waits since before it came in, so the first moment of the filter ($6) also bounds the search. */
const oldestOf = (since: string, step: string, inProcess: string): string =>
  `(select ${since} from contribution_facts
     where ${step} ${inProcess} and ($6::timestamptz is null or ${since} >= $6)
       and ($4::date is null or day >= $4) and ($5::date is null or day <= $5)
     order by ${since} limit 1)`;

/** Every figure of the dashboard from one snapshot, read from counters: its cost does not grow with the contributions. */
@Injectable()
export class FiguresReadModel {
  constructor(private readonly dataSource: DataSource) {}

  /** `today` is the day in Vienna: what was promised for a day before it is overdue. */
  async figures({ process = allProcesses, from, to }: FiguresFilter, today: string): Promise<Figures> {
    const whole = from === undefined && to === undefined;
    const inProcess = process === allProcesses ? '' : 'and process = $1';
    const row = await queryRow(
      this.dataSource,
      figuresRow,
      `with counted as (
         select figure, key1, key2, key3, sum(count)::int as count from (
           select figure, key1, key3, count,
             case when figure <> 'waiting' then key2 when key2 <> '' and key2 < $7 then 'overdue' else '' end as key2
           from daily_counts
           where process = $1 and figure = any($8) and day between $2 and $3
         ) c group by figure, key1, key2, key3)
       select json_build_object(
         'counted', coalesce((select json_agg(c) from counted c where c.count <> 0), '[]'),
         'days', coalesce((select json_agg(json_build_array(day, key1, count)) from daily_counts
           where process = $1 and figure = 'days' and count <> 0 and ($4::date is null or day >= $4) and ($5::date is null or day <= $5)), '[]'),
         'oldest', json_build_object(
           'review', ${oldestOf('waiting_since', `step = 'review'`, inProcess)},
           'author', ${oldestOf('waiting_since', `step = 'author'`, inProcess)},
           'answer', ${oldestOf('answer_since', 'answer_since is not null', inProcess)}),
         'progress', ${progressJson}) as figures`,
      [
        process,
        ...(whole ? [allDays, allDays] : [from ?? '-infinity', to ?? '9999-12-31']),
        from ?? null,
        to ?? null,
        from ? `${from} 00:00 ${officeZone}` : null,
        today,
        summedFigures,
      ],
    );
    return row!.figures;
  }

  async progress(): Promise<Progress> {
    const row = await queryRow(this.dataSource, progressRow, `select ${progressJson} as progress`);
    return row!.progress;
  }
}
