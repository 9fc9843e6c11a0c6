import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { allDays, allProcesses, type Count } from '../projections/counts.js';
import { rowsOf } from '../rows.js';

export interface Progress {
  events: number;
  newestAt: string | null;
  rebuilding: boolean;
}
export interface Figures {
  counted: Pick<Count, 'figure' | 'key1' | 'key2' | 'key3' | 'count'>[];
  days: { day: string; channel: string; count: number }[];
  oldest: { review: string | null; author: string | null; answer: string | null };
  progress: Progress;
}
export interface FiguresFilter {
  process?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const progressJson = `(select json_build_object('events', coalesce(sum(events), 0), 'newestAt', max(newest_at), 'rebuilding', coalesce(bool_or(rebuilding), false)) from progress)`;
const oldestOf = (since: string, step: string): string =>
  `(select min(${since}) from (select ${since} from contribution_facts
     where ${step} and ($1 = '${allProcesses}' or process = $1) and ($6::timestamptz is null or ${since} >= $6)
       and ($4::date is null or day >= $4) and ($5::date is null or day <= $5)
     order by ${since} limit 1) first)`;

/** Every figure of the dashboard from one snapshot, read from counters: its cost does not grow with the contributions. */
@Injectable()
export class FiguresReadModel {
  constructor(private readonly dataSource: DataSource) {}

  async figures({ process = allProcesses, from, to }: FiguresFilter): Promise<Figures> {
    const whole = from === undefined && to === undefined;
    const [row] = await rowsOf<{ figures: Figures }>(
      this.dataSource,
      `with counted as (
         select figure, key1, key2, key3, sum(count)::int as count from daily_counts
         where process = $1 and figure = any('{contributions,districts,decisions,answers,waiting}') and day between $2 and $3
         group by figure, key1, key2, key3)
       select json_build_object(
         'counted', coalesce((select json_agg(c) from counted c where c.count <> 0), '[]'),
         'days', coalesce((select json_agg(json_build_object('day', day::text, 'channel', key1, 'count', count) order by day, key1) from daily_counts
           where process = $1 and figure = 'days' and count <> 0 and ($4::date is null or day >= $4) and ($5::date is null or day <= $5)), '[]'),
         'oldest', json_build_object(
           'review', ${oldestOf('waiting_since', `step = 'review'`)},
           'author', ${oldestOf('waiting_since', `step = 'author'`)},
           'answer', ${oldestOf('answer_since', 'answer_since is not null')}),
         'progress', ${progressJson}) as figures`,
      // Nothing waits since before it came in, so the filter's first moment also bounds the search for the oldest.
      whole
        ? [process, allDays, allDays, null, null, null]
        : [
            process,
            from ?? '-infinity',
            to ?? '9999-12-31',
            from ?? null,
            to ?? null,
            from ? `${from} 00:00 Europe/Vienna` : null,
          ],
    );
    return row!.figures;
  }

  async progress(): Promise<Progress> {
    const [row] = await rowsOf<{ progress: Progress }>(this.dataSource, `select ${progressJson} as progress`);
    return row!.progress;
  }
}
